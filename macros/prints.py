"""What pages show of a document in force, as digests: a page that gathers many documents changes when one of them does.

A digest covers more than a page shows rather than less: a page made again for nothing is slow, a stale one is wrong.
`tests/scripts/site/test_keys.py` changes each field of the data in turn, and finds the pages that no digest told of.
"""

import marshal
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from clausier.kept import digest
from clausier.law.survey import Survey
from clausier.model import Clause, Corpus, Fact, Provider, State, Version

_STATES = tuple(State)
_SIZE = 16  # bytes of a digest


@dataclass(frozen=True, slots=True)
class Print:
    """A document: its `name` wherever it is listed, the facts it states, all that the checks found, as digests; then,
    by topic and by check in the site's order, what it says of each. There may be thousands of documents: what they say
    is held side by side, in a fifth of the room."""

    name: bytes
    facts: bytes
    verdicts: bytes
    states: bytes  # of topics, as places in State
    costs: bytes  # of topics, four bytes each
    topics: bytes  # digests one after another
    checks: bytes

    def state(self, place: int) -> State:
        """Of the topic at `place`."""
        return _STATES[self.states[place]]

    def cost(self, place: int) -> int:
        """About how many bytes the clauses on the topic at `place` take on its page."""
        return int.from_bytes(_at(self.costs, place, 4))

    def topic(self, place: int) -> bytes:
        """What the document says of the topic at `place`."""
        return _at(self.topics, place)

    def check(self, place: int) -> bytes:
        """What the check at `place` found; the digest of nothing if it says nothing of the document."""
        return _at(self.checks, place)

    def packed(self) -> bytes:
        """As bytes, which `unpacked` reads."""
        return marshal.dumps(tuple(getattr(self, name) for name in self.__slots__))

    @classmethod
    def unpacked(cls, raw: bytes) -> "Print":
        """What `packed` returned."""
        return cls(*marshal.loads(raw))


def take(
    corpus: Corpus,
    provider: Provider,
    version: Version,
    survey: Survey,
    cost: Callable[[tuple[Clause, ...]], int],
) -> Print:
    """The print of a document in force; `cost` gives that of some clauses on a page of their topic."""
    clauses = {clause.id: _clause(clause) for clause in version.clauses}
    facts = {topic.id: repr([_fact(version, fact) for fact in topic.facts]) for topic in corpus.topics.values()}
    states, costs, topics = [], [], []
    for id_ in corpus.topics:
        told = version.by_topic.get(id_, ())
        state, reason = version.topic_state(id_), version.not_concerned.get(id_, "")
        parts = (state.value, reason, facts[id_], *(clauses[clause.id] for clause in told))
        states.append(_STATES.index(state))
        costs.append(cost(told).to_bytes(4))
        topics.append(_raw(*parts))
    found = {e.check.id: repr((e.finding, _named(version, e.finding.clauses))) for e in survey.of(version)}
    checks = b"".join(_raw(found.get(check.id, "")) for check in survey.checks)
    return Print(
        name=_raw(repr(_name(provider, version))),
        facts=_raw(*facts.values()),
        verdicts=_raw(checks),
        states=bytes(states),
        costs=b"".join(costs),
        topics=b"".join(topics),
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


def _at(side_by_side: bytes, place: int, size: int = _SIZE) -> bytes:
    return side_by_side[size * place : size * (place + 1)]


def _raw(*parts: str | bytes) -> bytes:
    return bytes.fromhex(digest(*parts))
