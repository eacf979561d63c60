"""One module per kind of page: from the corpus to what its template shows. Pure functions."""

from collections.abc import Callable

from clausier.model import Corpus
from macros.pages import (
    api_addresses,
    changes,
    check,
    checks,
    compare,
    counts,
    embed_page,
    fact_types,
    figures,
    gdpr_grid,
    home,
    law,
    obstacle,
    pins_page,
    provider,
    providers,
    rule,
    search_page,
    topic,
    topics,
)
from macros.pages.view import View

PAGES: dict[str, Callable[[Corpus, str], View]] = {
    "home": home.view,
    "providers": providers.view,
    "provider": provider.view,
    "changes": changes.view,
    "topics": topics.view,
    "topic": topic.view,
    "law": law.view,
    "rule": rule.view,
    "checks": checks.view,
    "check": check.view,
    "gdpr_grid": gdpr_grid.view,
    "search_page": search_page.view,
    "compare": compare.view,
    "figures": figures.view,
    "counts": counts.view,
    "obstacle": obstacle.view,
    "api_addresses": api_addresses.view,
    "fact_types": fact_types.view,
    "pins_page": pins_page.view,
    "embed_page": embed_page.view,
}
