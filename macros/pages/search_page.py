"""The search page: a form, room for results, and the way without a script."""

from clausier.model import Corpus
from macros.pages.view import View, toc_entry


def view(corpus: Corpus, _argument: str) -> View:
    """The search page."""
    return View("search", {"families": corpus.families}, "../", [toc_entry("page", "Recherche", 1)])
