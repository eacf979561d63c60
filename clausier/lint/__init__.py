"""The rules data must follow, one per module. Each is `check(records) -> problems`; all are run, none stops another."""

from typing import TYPE_CHECKING

from clausier.lint import (
    clause_ids,
    fact_values,
    instruments,
    known_topics,
    law,
    line_spans,
    markup,
    outline,
    privacy,
    registration,
    vocabulary,
)
from clausier.problems import Problem

if TYPE_CHECKING:
    from clausier.load import Records

RULES = (
    vocabulary,
    law,
    instruments,
    registration,
    clause_ids,
    known_topics,
    fact_values,
    line_spans,
    outline,
    markup,
    privacy,
)


def problems(records: "Records") -> list[Problem]:
    """What every rule finds."""
    return [problem for rule in RULES for problem in rule.check(records)]
