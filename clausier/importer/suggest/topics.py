"""The topics a clause may deal with, from its heading and its words, with how sure we are.

Five signals are added up, and a softmax makes probabilities of the sums: how near the heading is to a known title, and
the headings above it; the expressions that name a topic or go with it; the words (naive Bayes); whether the text opens
the document. What is known comes from the corpus: the vocabulary (labels, definitions, synonyms, facts) and every
published clause, so it learns as the site grows; and from the turns of contracts in `expressions.yml`.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from clausier.importer.suggest.evidence import Evidence, evidence
from clausier.importer.suggest.terms import opening, read, title
from clausier.importer.suggest.titles import Titles, titles
from clausier.model import Corpus, Topic

_EXPRESSIONS = Path(__file__).with_name("expressions.yml")
_AUTHORED = 3.0  # weight of a title that the vocabulary gives, against one clause
_SYNONYM = 8.0  # of a term of a synonym, against one of a summary
_OPENING = 0.1  # of the clauses of a document, those that open it
_FEW = 4.0  # clauses of a topic, below which where they stand tells little
_CHARACTERS = 6000  # read of a text
_BEST = 3


@dataclass(frozen=True)
class _Weights:
    """Of the signals, fitted on 400 articles and 450 paragraphs of contracts."""

    heading: float
    above: float
    named: float
    words: float
    opening: float


_ARTICLE = _Weights(heading=5.0, above=0.0, named=1.5, words=1.5, opening=0.7)
# Of what an article divides into: the title of the article and their own words tell more.
_WITHIN = _Weights(heading=2.1, above=3.7, named=0.12, words=2.2, opening=0.0)


@dataclass(frozen=True)
class Suggested:
    """A topic, with the probability that it is the main one."""

    topic: str
    confidence: float


@dataclass(frozen=True)
class Model:
    """What is known of the topics of a corpus."""

    titles: Titles
    evidence: Evidence
    opening: Mapping[bool, Mapping[str, float]]


def model(corpus: Corpus) -> Model:
    """Learns the vocabulary and the published clauses. Takes about a second for each 2,000 clauses; build it once."""
    known = titles((topic, title(text), weight) for topic, text, weight in _titles(corpus))
    texts = ((topic, read(text), weight) for topic, text, weight in _texts(corpus))
    named = [(topic.id, read(name)) for topic in corpus.topics.values() for name in _names(topic)]
    named += [
        (topic, read(turn)) for topic, turns in _expressions().items() if topic in corpus.topics for turn in turns
    ]
    return Model(known, evidence(corpus.topics, texts, named), _opening(corpus))


def topics(heading: str, text: str, known: Model, above: str = "", *, opens: bool = False) -> tuple[Suggested, ...]:
    """At most three topics, best first. `text` may hold the heading; `above` is the title of the article that the text
    is a part of, if any (of a part of the document, it would hide more than it tells); `opens`: the text is among the
    first of its document."""
    heading, text, above = heading[:_CHARACTERS], text[:_CHARACTERS], above[:_CHARACTERS]
    weights = _WITHIN if above else _ARTICLE
    whole, first = known.titles.near(read(heading)), known.titles.near(opening(heading))
    over = known.titles.near(read(above))
    terms = read(f"{heading}\n{text}")
    named = known.evidence.named(terms)
    scores = {
        topic: weights.heading * (whole.get(topic, 0.0) + first.get(topic, 0.0)) / 2
        + weights.above * over.get(topic, 0.0)
        + weights.named * named.get(topic, 0.0)
        + weights.words * words
        + weights.opening * known.opening[opens][topic]
        for topic, words in known.evidence.words(terms).items()
    }
    if not scores:
        return ()
    highest = max(scores.values())
    odds = {topic: math.exp(score - highest) for topic, score in scores.items()}
    total = sum(odds.values())
    best = sorted(odds, key=lambda topic: -odds[topic])[:_BEST]
    return tuple(Suggested(topic, odds[topic] / total) for topic in best)


def _opening(corpus: Corpus) -> dict[bool, dict[str, float]]:
    """By topic, how much likelier than others its clauses are to open a document, and not to: logarithms."""
    every: Counter[str] = Counter()
    firsts: Counter[str] = Counter()
    for _, version in corpus.current:
        topics = [clause.topic.id for clause in version.clauses]
        every.update(topics)
        firsts.update(topics[: opening_clauses(len(topics))])
    usual = (firsts.total() + 1) / (every.total() + 2)
    share = {topic: (firsts[topic] + _FEW * usual) / (every[topic] + _FEW) for topic in corpus.topics}
    return {
        True: {topic: math.log(part / usual) for topic, part in share.items()},
        False: {topic: math.log((1 - part) / (1 - usual)) for topic, part in share.items()},
    }


@lru_cache(maxsize=1)
def _expressions() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load(_EXPRESSIONS.read_text(encoding="utf-8"))
    return found


def opening_clauses(clauses: int) -> int:
    """How many clauses open a document that has so many."""
    return max(2, math.ceil(clauses * _OPENING))


def _names(topic: Topic) -> tuple[str, ...]:
    return (topic.label, *topic.synonyms_fr)


def _titles(corpus: Corpus) -> Iterator[tuple[str, str, float]]:
    for topic in corpus.topics.values():
        yield from ((topic.id, name, _AUTHORED) for name in _names(topic))
        yield from ((topic.id, fact.label, 1.0) for fact in topic.facts)
    for provider in corpus.providers.values():
        yield from ((clause.topic.id, clause.heading, 1.0) for _, clause in provider.clauses)


def _texts(corpus: Corpus) -> Iterator[tuple[str, str, float]]:
    for topic in corpus.topics.values():
        yield from ((topic.id, name, _SYNONYM) for name in _names(topic))
        yield topic.id, topic.definition, 1.0
        for fact in topic.facts:
            yield topic.id, f"{fact.label} {fact.help} {' '.join(fact.values.values())}", 1.0
    for rule in corpus.rules.values():
        yield from ((topic, f"{rule.title} {rule.statement}", 1.0) for topic in rule.topics[:1])
    for provider in corpus.providers.values():
        for _, clause in provider.clauses:
            yield clause.topic.id, f"{clause.heading} {clause.summary}", 1.0
