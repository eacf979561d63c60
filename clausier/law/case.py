"""What a check looks at: a document, a date, the rules and the rates in force on it."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausier.law.verdict import Finding, Verdict
from clausier.model import Clause, Corpus, Provider, State, StatedFact, Version
from clausier.quantities.word import Boolean, Choice


@dataclass(frozen=True)
class Case:
    """A document on a date. The date is an input: the same document on another day may stand otherwise."""

    corpus: Corpus
    provider: Provider
    version: Version
    date: datetime.date

    def rule(self, *ids: str) -> str | None:
        """The first of these rules that is in force on the date: of a rule and the one it replaced, one applies."""
        return next((id_ for id_ in ids if self.corpus.rules[id_].in_force(self.date)), None)

    def stated(self, *facts: str) -> tuple[StatedFact, ...]:
        """What the document states for these facts, in document order for each."""
        return tuple(stated for fact in facts for stated in self.version.facts.get(fact, ()))

    def choices(self, fact: str) -> frozenset[str]:
        """The ids of the named values stated for a fact."""
        return frozenset(stated.value.id for stated in self.stated(fact) if isinstance(stated.value, Choice))

    def says(self, fact: str, answer: bool) -> tuple[StatedFact, ...]:
        """What the document states for a yes-or-no fact with that answer."""
        return tuple(s for s in self.stated(fact) if isinstance(s.value, Boolean) and s.value.yes is answer)

    def state(self, fact: str) -> State:
        return self.version.fact_state(self.corpus.facts[fact])

    def unread(self, *facts: str) -> bool:
        """Whether one of these facts belongs to a topic not yet reviewed: nothing can be concluded of it."""
        return any(self.state(fact) is State.NOT_REVIEWED for fact in facts)

    def clauses(self, *topics: str) -> Iterator[Clause]:
        """The clauses on these topics, each once."""
        seen: set[str] = set()
        for topic in topics:
            for clause in self.version.by_topic.get(topic, ()):
                if clause.id not in seen:
                    seen.add(clause.id)
                    yield clause


def finding(
    verdict: Verdict,
    reason: str,
    *rules: str,
    on: Iterable[StatedFact] = (),
    facts: Iterable[str] = (),
    missing: str = "",
) -> Finding:
    """A finding that rests on these stated facts, or on the silence about `facts`."""
    stated = tuple(on)
    clauses = tuple(dict.fromkeys(s.clause for s in stated))
    used = tuple(dict.fromkeys([*(s.fact.id for s in stated), *facts]))
    return Finding(verdict, reason, rules, clauses, used, missing)
