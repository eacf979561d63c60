"""The Atom feeds of a built site: one for all, one for each provider and each topic."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from clausier import atom
from clausier.history.news import News
from clausier.model import Corpus


def feeds(corpus: Corpus, news: Sequence[News]) -> Iterator[tuple[atom.Feed, Sequence[News]]]:
    """Every feed with what it tells, the newest first."""
    by_provider: dict[str, list[News]] = defaultdict(list)
    by_topic: dict[str, list[News]] = defaultdict(list)
    for item in news:
        by_provider[item.provider].append(item)
        for id_ in item.topics:
            by_topic[id_].append(item)
    says = "Nouveaux prestataires, nouvelles versions et clauses corrigées."
    yield atom.Feed("flux/clausier.xml", "", "Clausier", says), news
    for provider in corpus.providers.values():
        path = f"fournisseurs/{provider.id}"
        subtitle = "Nouvelles versions de ses documents et clauses corrigées."
        yield (
            atom.Feed(f"flux/{path}.xml", f"{path}/", f"Clausier : {provider.name}", subtitle),
            by_provider[provider.id],
        )
    for topic in corpus.topics.values():
        path = f"themes/{topic.id}"
        subtitle = f"{says} Pour le thème « {topic.label} » seulement."
        yield atom.Feed(f"flux/{path}.xml", f"{path}/", f"Clausier : {topic.label}", subtitle), by_topic[topic.id]
