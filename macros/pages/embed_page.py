"""How to show a clause or a comparison on another site; a script writes the code to copy."""

from clausier.model import Corpus
from macros.pages.view import View, toc_entry


def view(corpus: Corpus, _argument: str) -> View:
    """The page that gives the code to copy. Its examples are the first clause published, and its topic."""
    example = next(((provider, version, version.clauses[0]) for provider, version in corpus.current), None)
    return View("embed", {"example": example}, "../", [toc_entry("page", "Intégrer une clause", 1)])
