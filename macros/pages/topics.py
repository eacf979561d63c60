"""Every topic, by family, with how many documents deal with it."""

from clausier.model import Corpus
from macros.pages.view import View, toc_entry


def view(corpus: Corpus, _argument: str) -> View:
    """The list of topics."""
    counts = {topic: len(found) for topic, found in corpus.by_topic.items()}
    toc = [toc_entry(f"famille-{family.id}", family.label, 2) for family in corpus.families]
    context = {"families": corpus.families, "counts": counts, "documents": len(corpus.current)}
    return View("topics", context, "../", [toc_entry("page", "Thèmes", 1, toc)])
