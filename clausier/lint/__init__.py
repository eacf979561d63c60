"""The rules data must follow, one per module. Each is `check(records) -> problems`; all are run, none stops another.

A problem bears the name of the module that found it (`clause-ids`): tools keep it, so a module is never renamed.
"""

from collections.abc import Sequence
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

# Of the files that all providers share; then of a provider, which no other provider has a part in.
SHARED = (vocabulary, law, instruments)
OWN = (registration, clause_ids, known_topics, fact_values, line_spans, outline, markup, privacy, drafts)
RULES = (*SHARED, *OWN)


def problems(records: "Records", rules: Sequence[ModuleType] = RULES) -> list[Problem]:
    """What these rules find."""
    return [replace(problem, rule=rule_id(rule)) for rule in rules for problem in rule.check(records)]


def rule_id(rule: ModuleType) -> str:
    """The name of a rule in reports: `clausier.lint.clause_ids` → `clause-ids`."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")
