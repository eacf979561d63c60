"""The reader's pins: room for them, and what to do when there are none or no script."""

from clausier.model import Corpus
from macros.pages.view import View, toc_entry


def view(_corpus: Corpus, _argument: str) -> View:
    """The page of the pins."""
    return View("pins", {}, "../", [toc_entry("page", "Mes épingles", 1)])
