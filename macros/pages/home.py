"""The home page: search first, what there is, and the map of clauses."""

from clausier.model import Corpus
from macros.pages.clause_map import clause_maps
from macros.pages.view import View, toc_entry

_SHOWN = 24  # providers listed here; the rest have their page


def view(corpus: Corpus, _argument: str) -> View:
    """The home page."""
    providers = tuple(corpus.providers.values())
    context = {
        "families": corpus.families,
        "providers": providers[:_SHOWN],
        "provider_count": len(providers),
        "clause_count": sum(1 for provider in providers for _ in provider.clauses),
        "topic_count": len(corpus.topics),
        "fact_count": sum(len(version.facts) for _, version in corpus.current),
        "maps": clause_maps(corpus),
    }
    return View("home", context, "", [toc_entry("page", "Clausier", 1)])
