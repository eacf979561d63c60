"""What became of the values that clauses state, and which way they went for the client."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from clausier.diff.changes import Direction, FactChange
from clausier.model import StatedFact
from clausier.quantities import Value
from clausier.quantities.amount import Money, Multiple, Percentage
from clausier.quantities.late_rate import LateRate
from clausier.quantities.word import Choice


def fact_changes(older: Sequence[StatedFact], newer: Sequence[StatedFact]) -> tuple[FactChange, ...]:
    """How the values that clauses stated became those that their heirs state, fact by fact in the newer order.

    Of each fact: first what is the same; then the values of a same case; then a same value in another case; then what
    is alone on both sides. The rest came or went. The answers of a fact that accepts several (`many`) in all cases are
    a set: one does not become another."""
    found: list[FactChange] = []
    for fact in {stated.fact.id: stated.fact for stated in (*newer, *older)}.values():
        left = _Unpaired(_once(fact.id, older), _once(fact.id, newer))
        left.pair(lambda before, after: _says(before) == _says(after))
        if not fact.many:
            found += left.pair(lambda before, after: before.when == after.when)
        found += left.pair(lambda before, after: before.value == after.value)
        if not fact.many and len(left.older) == len(left.newer) == 1:
            found += left.pair(lambda _before, _after: True)
        found += [FactChange(fact, None, after) for after in left.newer]
        found += [FactChange(fact, before, None) for before in left.older]
    return tuple(found)


def document_changes(
    changes: Sequence[FactChange], older: Sequence[StatedFact], newer: Sequence[StatedFact]
) -> tuple[FactChange, ...]:
    """The changes of a whole document, from those found clause by clause and all that its two versions state. What one
    clause no longer states while another does has not gone, nor has what another stated before come; what went from
    one clause and came in another is one change."""
    before, after = set(map(_says, older)), set(map(_says, newer))
    gone = [change.before for change in changes if change.before and not change.after]
    come = [change.after for change in changes if change.after and not change.before]
    moved = fact_changes([s for s in gone if _says(s) not in after], [s for s in come if _says(s) not in before])
    return (*(change for change in changes if change.before and change.after), *moved)


@dataclass
class _Unpaired:
    """The values of a fact that have found no counterpart on the other side yet."""

    older: list[StatedFact]
    newer: list[StatedFact]

    def pair(self, counterparts: Callable[[StatedFact, StatedFact], bool]) -> list[FactChange]:
        """Takes out each newer value with the first older one that is its counterpart."""
        pairs = []
        for after in list(self.newer):
            before = next((stated for stated in self.older if counterparts(stated, after)), None)
            if before:
                self.older.remove(before)
                self.newer.remove(after)
                pairs.append(FactChange(after.fact, before, after, direction(before, after)))
        return pairs


def _once(fact: str, stated: Sequence[StatedFact]) -> list[StatedFact]:
    """The values of `fact`, each once: clauses that say the same say one thing."""
    return list({_says(s): s for s in reversed(stated) if s.fact.id == fact}.values())[::-1]


def _says(stated: StatedFact) -> tuple[str, Value, str]:
    """What is stated, whichever clause states it."""
    return stated.fact.id, stated.value, stated.when


def direction(before: StatedFact, after: StatedFact) -> Direction | None:
    """Which way the value went for the client; None when the fact favours nobody, when the values do not compare (other
    base, other unit, a word against a number), or when they hold in different cases."""
    fact = after.fact
    if before.when != after.when or before.value == after.value or not fact.favours:
        return None
    if isinstance(fact.favours, tuple):
        old, new = (_rank(stated.value, fact.favours) for stated in (before, after))
        return _way(new > old) if old is not None and new is not None else None
    was, is_ = _measure(before.value), _measure(after.value)
    if was is None or is_ is None or was[0] != is_[0] or was[1] == is_[1]:
        return None
    return _way((is_[1] > was[1]) == (fact.favours in ("high", "yes")))


def _way(better: bool) -> Direction:
    return Direction.BETTER if better else Direction.WORSE


def _rank(value: Value, favours: tuple[str, ...]) -> int | None:
    """The higher the better for the client; None for an answer that is not ranked."""
    return -favours.index(value.id) if isinstance(value, Choice) and value.id in favours else None


def _measure(value: Value) -> tuple[tuple[str, ...], Decimal] | None:
    """What a value counts, and how much of it: only values that count the same thing compare."""
    match value:
        case Money():
            return ("money", value.tax, value.per), value.amount
        case Percentage() | Multiple():
            return (type(value).__name__, value.base), value.order
        case LateRate():
            return ("rate", value.kind, value.period), value.number
    return None if value.order is None else ((type(value).__name__,), value.order)
