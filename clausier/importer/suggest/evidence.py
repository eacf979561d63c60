"""What the words of a clause tell of its topic: naive Bayes over terms, and the expressions that name a topic."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_SMOOTHING = 300.0  # terms: of a topic known by fewer, most is supposed to read as any other
_FLOOR = -1.0  # no word speaks louder against a topic
_EARLY = 25  # terms after which a word weighs half of the first one: a clause says early what it is about
_READ = 400  # terms read
_STEADY = 30.0  # how much is read before evidence counts in full


@dataclass(frozen=True)
class Evidence:
    """`absent` is what a term a topic never uses tells of it, `lift` what one it uses adds to that (log-likelihood
    ratios); `expressions` are runs of terms, with their topics."""

    absent: Mapping[str, float]
    lift: Mapping[str, Mapping[str, float]]
    expressions: Mapping[tuple[str, ...], frozenset[str]]

    def words(self, terms: Sequence[str]) -> dict[str, float]:
        """By topic, how much likelier the terms are in it than elsewhere: about -3 to 3."""
        weight: dict[str, float] = defaultdict(float)
        for rank, term in enumerate(terms[:_READ]):
            if term in self.lift:
                weight[term] += 1 / (1 + rank / _EARLY)
        total = 0.0
        found = dict.fromkeys(self.absent, 0.0)
        for term, count in weight.items():
            damped = math.log(1 + count)
            total += damped
            for topic, lift in self.lift[term].items():
                found[topic] += damped * lift
        scale = math.sqrt(total + _STEADY)
        return {topic: (lift + total * self.absent[topic]) / scale for topic, lift in found.items()}

    def named(self, terms: Sequence[str]) -> dict[str, float]:
        """By topic, how often and how early expressions that name it stand in the text: 0 to about 3."""
        terms = terms[:_READ]
        hits: dict[str, float] = defaultdict(float)
        for length in {len(expression) for expression in self.expressions}:
            for start in range(len(terms) - length + 1):
                topics = self.expressions.get(tuple(terms[start : start + length]), frozenset())
                for topic in topics:
                    hits[topic] += length / len(topics) / (1 + start / _EARLY)
        return {topic: math.log(1 + count) for topic, count in hits.items()}


def evidence(
    topics: Iterable[str],
    known: Iterable[tuple[str, Sequence[str], float]],
    expressions: Iterable[tuple[str, Sequence[str]]],
) -> Evidence:
    """From (topic, terms, weight) of texts, and (topic, terms) of expressions."""
    counts: dict[str, Counter[str]] = {topic: Counter() for topic in topics}
    everywhere: Counter[str] = Counter()
    for topic, terms, weight in known:
        for term in terms:
            counts[topic][term] += weight  # type: ignore[assignment]  # a weighted count
            everywhere[term] += weight  # type: ignore[assignment]
    size = {topic: sum(counted.values()) for topic, counted in counts.items()}
    absent = {topic: max(_FLOOR, math.log(_SMOOTHING / (size[topic] + _SMOOTHING))) for topic in counts}
    total = sum(everywhere.values()) + 0.5 * len(everywhere)
    lift: dict[str, dict[str, float]] = {term: {} for term in everywhere}
    for topic, counted in counts.items():
        for term, count in counted.items():
            usual = (everywhere[term] + 0.5) / total
            ratio = (count + _SMOOTHING * usual) / (size[topic] + _SMOOTHING) / usual
            lift[term][topic] = max(_FLOOR, math.log(ratio)) - absent[topic]
    runs: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for topic, terms in expressions:
        if len(terms) > 1:
            runs[tuple(terms)].add(topic)
    return Evidence(absent, lift, {run: frozenset(found) for run, found in runs.items()})
