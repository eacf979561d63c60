"""What pages show of a document in force, as digests: a page that gathers many documents changes when one of them does.

A digest covers more than a page shows rather than less: a page made again for nothing is slow, a stale one is wrong.
`tests/scripts/site/test_keys.py` changes each field of the data in turn, and finds the pages that no digest told of.
"""

import marshal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from clausier.kept import digest
from clausier.law.examine import Examined
from clausier.model import Clause, Corpus, Fact, Provider, State, Version

_STATES = {state.value: state for state in State}


class TopicPrint(NamedTuple):
    """A document on a topic: its state, how many bytes its clauses take on a page of the topic (about), its digest."""

    state: State
    cost: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Print:
    """A document: its `name` wherever it is listed, the facts it states, what it says by topic, all that the checks
    found and what each found, as digests; nothing for a check that says nothing of it."""

    name: bytes
    facts: bytes
    topics: Mapping[str, TopicPrint]
    verdicts: bytes
    checks: dict[str, bytes]

    def packed(self) -> bytes:
        """As bytes, which `unpacked` reads."""
        topics = {id_: (topic.state.value, topic.cost, topic.digest) for id_, topic in self.topics.items()}
        return marshal.dumps((self.name, self.facts, topics, self.verdicts, self.checks))

    @classmethod
    def unpacked(cls, raw: bytes) -> "Print":
        """What `packed` returned."""
        name, facts, topics, *checks = marshal.loads(raw)
        return cls(name, facts, {id_: TopicPrint(_STATES[s], *rest) for id_, (s, *rest) in topics.items()}, *checks)


def take(
    corpus: Corpus,
    provider: Provider,
    version: Version,
    found: Iterable[Examined],
    cost: Callable[[tuple[Clause, ...]], int],
) -> Print:
    """The print of a document in force; `cost` gives that of some clauses on a page of their topic."""
    clauses = {clause.id: _clause(clause) for clause in version.clauses}
    facts = {topic.id: repr([_fact(version, fact) for fact in topic.facts]) for topic in corpus.topics.values()}
    topics = {}
    for id_ in corpus.topics:
        told = version.by_topic.get(id_, ())
        state, reason = version.topic_state(id_), version.not_concerned.get(id_, "")
        parts = (state.value, reason, facts[id_], *(clauses[clause.id] for clause in told))
        topics[id_] = TopicPrint(state, cost(told), _raw(*parts))
    checks = {e.check.id: _raw(repr((e.finding, _named(version, e.finding.clauses)))) for e in found}
    return Print(
        name=_raw(repr(_name(provider, version))),
        facts=_raw(*facts.values()),
        topics=topics,
        verdicts=_raw(*(part for pair in sorted(checks.items()) for part in pair)),
        checks=checks,
    )


def _name(provider: Provider, version: Version) -> tuple[Any, ...]:
    documents = [document.id for document in provider.documents]
    return provider.id, provider.name, provider.unnamed, documents, version.document, version.kind, version.date


def _clause(clause: Clause) -> bytes:
    topics = [topic.id for topic in clause.topics]
    facts = [(stated.fact.id, stated.value, stated.when) for stated in clause.facts]
    texts = (clause.id, clause.number, clause.heading, clause.summary, clause.cites, clause.note, clause.part)
    return _raw(repr((texts, topics, facts, clause.locator)))


def _named(version: Version, ids: Iterable[str]) -> list[tuple[str, ...]]:
    """Clauses as a page that links to them names them: what they say is read behind the link."""
    found = (version.by_id[id_] for id_ in ids)
    return [(clause.id, clause.part, clause.number, clause.heading) for clause in found]


def _fact(version: Version, fact: Fact) -> tuple[Any, ...]:
    state, reasons = version.fact_state(fact), version.not_concerned
    stated = [(stated.value, stated.when, stated.clause) for stated in version.facts.get(fact.id, ())]
    return fact.id, state.value, reasons.get(fact.id), reasons.get(fact.topic), stated


def _raw(*parts: str | bytes) -> bytes:
    return bytes.fromhex(digest(*parts))
