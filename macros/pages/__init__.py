"""One module per kind of page: from the corpus to what its template shows. Pure functions."""

from collections.abc import Callable

from clausier.model import Corpus
from macros.pages import counts, fact_types, home, provider, providers, search_page, topic, topics
from macros.pages.view import View

PAGES: dict[str, Callable[[Corpus, str], View]] = {
    "home": home.view,
    "providers": providers.view,
    "provider": provider.view,
    "topics": topics.view,
    "topic": topic.view,
    "search_page": search_page.view,
    "counts": counts.view,
    "fact_types": fact_types.view,
}
