"""Where to tell of a page that cannot be read: for the accessibility statement."""

from clausier.model import Corpus
from macros.pages.view import View


def view(_corpus: Corpus, _argument: str) -> View:
    """A paragraph; the form is that of the repository."""
    return View("obstacle", {}, "../")
