"""Two states of a document, compared clause by clause."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from clausier.history.snapshot import ClauseState, Snapshot, Values


class Kind(StrEnum):
    """What happened to a clause."""

    ADDED = "ajoutée"
    REMOVED = "retirée"
    CORRECTED = "corrigée"


@dataclass(frozen=True)
class FactChange:
    """The values of a fact before and after; empty where it was not stated."""

    fact: str
    before: Values
    after: Values


@dataclass(frozen=True)
class ClauseChange:
    """What happened to a clause. `before` and `after` are the same state for one that was added or removed."""

    kind: Kind
    clause: str
    before: ClauseState
    after: ClauseState

    @property
    def topics(self) -> frozenset[str]:
        """The topics it is news for."""
        return frozenset((*self.before.topics, *self.after.topics))

    @property
    def facts(self) -> Iterator[FactChange]:
        """The facts whose values changed, in the order of the clause."""
        old, new = self.before.facts, self.after.facts
        for fact in dict.fromkeys((*new, *old)):
            if old.get(fact) != new.get(fact):
                yield FactChange(fact, old.get(fact, ()), new.get(fact, ()))


def compare(before: Snapshot, after: Snapshot) -> tuple[ClauseChange, ...]:
    """The clauses that differ: those that still stand first, in document order, then those that went."""
    changes = []
    for id_, new in after.clauses.items():
        old = before.clauses.get(id_)
        if old is None:
            changes.append(ClauseChange(Kind.ADDED, id_, new, new))
        elif old != new:
            changes.append(ClauseChange(Kind.CORRECTED, id_, old, new))
    gone = [id_ for id_ in before.clauses if id_ not in after.clauses]
    changes += [ClauseChange(Kind.REMOVED, id_, before.clauses[id_], before.clauses[id_]) for id_ in gone]
    return tuple(changes)
