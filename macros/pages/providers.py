"""Every provider, with its documents and how much they cover."""

from clausier.model import Corpus, State
from macros.pages.view import View, document_name, toc_entry


def view(corpus: Corpus, _argument: str) -> View:
    """The list of providers."""
    rows = []
    for provider in corpus.providers.values():
        versions = [document.current for document in provider.documents]
        silent = sum(v.topic_state(topic) is State.SILENT for v in versions for topic in corpus.topics)
        stated = sum(v.topic_state(topic) is State.STATED for v in versions for topic in corpus.topics)
        named = tuple((v, document_name(v)) for v in versions)
        rows.append((provider, named, sum(len(v.clauses) for v in versions), stated, silent))
    return View("providers", {"rows": tuple(rows)}, "../", [toc_entry("page", "Prestataires", 1)])
