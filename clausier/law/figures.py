"""The figures that rules set, on the day of a case: the numbers of the law are data, never code."""

from typing import TypeVar

from clausier.law.case import Case
from clausier.quantities import Value

V = TypeVar("V", bound=Value)


def figures(case: Case, rule: str, kind: type[V]) -> tuple[V, ...]:
    """The figures of one kind that a rule sets on the day, in their order; none where it does not apply."""
    applied = case.corpus.rules[rule].at(case.date)
    return tuple(t.value for t in applied.thresholds if isinstance(t.value, kind)) if applied else ()


def figure(case: Case, rule: str, kind: type[V]) -> V:
    """The first of them. The rule must apply on the day and set one: IndexError otherwise."""
    return figures(case, rule, kind)[0]
