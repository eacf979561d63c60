"""How near a heading is to the titles known of each topic."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausier.importer.suggest.terms import CLIENT, PLAIN, PROVIDER, read

_PLAIN = 0.4  # weight of a word of any title
_UNKNOWN = 0.5  # of a word that no known title has, often a name
_SLIGHT = 1.0  # weight under which a title says too little to be near another
_OWING = frozenset(read("obligations engagements responsabilités"))


@dataclass(frozen=True)
class _Title:
    """`topics` maps a topic to its share of the uses of this title, `size` is the weight of its terms."""

    terms: frozenset[str]
    size: float
    topics: Mapping[str, float]


@dataclass(frozen=True)
class Titles:
    """Known titles, found by their terms. `weights` is higher for a term that few topics share."""

    titles: Sequence[_Title]
    by_term: Mapping[str, Sequence[int]]
    weights: Mapping[str, float]
    unknown: float

    def near(self, terms: Sequence[str]) -> dict[str, float]:
        """0 to 1 by topic: that of the nearest title. Two titles are as near as the terms they share weigh in both."""
        known = {term for term in terms if term in self.weights}
        strange = set(terms) - known
        if strange and known & _OWING and not known & {CLIENT, PROVIDER}:
            known, strange = known | {PROVIDER}, set()  # « Obligations de Dupont » : the provider's own name
        size = sum(self.weights[term] for term in known) + len(strange) * self.unknown
        nearest: dict[str, float] = {}
        for index in {index for term in known for index in self.by_term.get(term, ())}:
            found = self.titles[index]
            shared = sum(self.weights[term] for term in found.terms & known)
            for topic, share in found.topics.items():
                nearest[topic] = max(nearest.get(topic, 0.0), share * 2 * shared / (size + found.size + _SLIGHT))
        return nearest


def titles(known: Iterable[tuple[str, frozenset[str], float]]) -> Titles:
    """From (topic, terms, weight); a title that several topics use is shared between them by weight."""
    uses: dict[frozenset[str], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for topic, terms, weight in known:
        if terms:
            uses[terms][topic] += weight
    topics: dict[str, set[str]] = defaultdict(set)
    for terms, by_topic in uses.items():
        for term in terms:
            topics[term] |= by_topic.keys()
    every = len({topic for by_topic in uses.values() for topic in by_topic})
    weights = {
        term: (math.log(1 + every / len(having)) * (_PLAIN if term in PLAIN else 1)) ** 2
        for term, having in topics.items()
    }
    found = [_Title(terms, sum(weights[term] for term in terms), _shares(by)) for terms, by in uses.items()]
    by_term: dict[str, list[int]] = defaultdict(list)
    for index, title in enumerate(found):
        for term in title.terms:
            by_term[term].append(index)
    return Titles(found, by_term, weights, (math.log(1 + every) * _UNKNOWN) ** 2 if every else 0.0)


def _shares(uses: Mapping[str, float]) -> dict[str, float]:
    total = sum(uses.values())
    return {topic: use / total for topic, use in uses.items()}
