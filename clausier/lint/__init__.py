"""The rules data must follow, one per module. Each is `check(records) -> problems`; all are run, none stops another.

A problem bears the name of the module that found it (`clause-ids`): tools keep it, so a module is never renamed.
"""

from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING

from clausier.lint import (
    clause_ids,
    drafts,
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
    drafts,
)


def problems(records: "Records") -> list[Problem]:
    """What every rule finds."""
    return [replace(problem, rule=rule_id(rule)) for rule in RULES for problem in rule.check(records)]


def rule_id(rule: ModuleType) -> str:
    """The name of a rule in reports: `clausier.lint.clause_ids` → `clause-ids`."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")
