"""What a comparison of two versions finds."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from clausier.model import Clause, Fact, StatedFact, Version


class Kind(StrEnum):
    """How a clause changed, in the order in which a summary tells it: what changes the contract first."""

    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"
    MERGED = "merged"
    REWORDED = "reworded"
    FACTS = "facts"
    CITES = "cites"
    RETITLED = "retitled"
    TOPIC = "topic"
    MOVED = "moved"
    RENUMBERED = "renumbered"


class Edit(StrEnum):
    """What became of a run of words."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True)
class Run:
    """Consecutive words, with the spaces between them, that share a fate."""

    edit: Edit
    text: str


class Direction(StrEnum):
    """Which way a value went for the client, by the `favours` of its fact."""

    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True)
class FactChange:
    """A value or its case that changed, came (`before` is None) or went (`after` is None)."""

    fact: Fact
    before: StatedFact | None
    after: StatedFact | None
    direction: Direction | None = None


@dataclass(frozen=True)
class Change:
    """Clauses of the older version and what they became: one to one, one to several, several to one, one to none or
    none to one. `kinds` is empty when nothing changed; `wording` is empty when the words are the same, and for a
    clause that was added or removed."""

    older: tuple[Clause, ...]
    newer: tuple[Clause, ...]
    kinds: tuple[Kind, ...]
    wording: tuple[Run, ...] = ()
    facts: tuple[FactChange, ...] = ()

    @property
    def cited(self) -> tuple[str, ...]:
        """Texts of law that the newer clauses alone cite."""
        return _only(self.newer, self.older)

    @property
    def no_longer_cited(self) -> tuple[str, ...]:
        """Texts of law that the older clauses alone cited."""
        return _only(self.older, self.newer)


def _only(these: tuple[Clause, ...], others: tuple[Clause, ...]) -> tuple[str, ...]:
    known = {cite for clause in others for cite in clause.cites}
    return tuple(dict.fromkeys(cite for clause in these for cite in clause.cites if cite not in known))


@dataclass(frozen=True)
class Diff:
    """Every clause of both versions in one change exactly, in the order of the newer version, those that went standing
    where they stood. `facts` holds the changes of facts of the whole document, in the same order."""

    older: Version
    newer: Version
    changes: tuple[Change, ...]
    facts: tuple[FactChange, ...]

    @cached_property
    def changed(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.kinds)

    def count(self, kind: Kind) -> int:
        """How many clauses changed this way: those of the newer version, or the older ones that went or were merged."""
        of_older = kind in (Kind.REMOVED, Kind.SPLIT, Kind.MERGED)
        return sum(len(change.older if of_older else change.newer) for change in self.changes if kind in change.kinds)
