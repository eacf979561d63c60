"""For a program: every part of every problem, in a shape that `SHAPE` describes (JSON Schema).

A part that does not exist is null: `line` and `column` when the whole file is meant, `found` when nothing stands there,
`nearest` when no valid value is close. A field may be added; `version` changes if one goes or means something else.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from clausier.characters import UNPRINTABLE
from clausier.problems import Problem
from clausier.report.guide import Guide

_TEXT, _NUMBER = {"type": ["string", "null"]}, {"type": ["integer", "null"], "minimum": 1}
_PROBLEM = {
    "file": {"type": "string", "description": "chemin depuis la racine du projet"},
    "line": _NUMBER,
    "column": _NUMBER,
    "severity": {"enum": ["error", "warning"]},
    "rule": {"type": "string", "description": "identifiant stable de la règle"},
    "field": _TEXT,
    "message": {"type": "string", "description": "la phrase entière, en français"},
    "found": _TEXT,
    "expected": _TEXT,
    "nearest": _TEXT,
    "guide": _TEXT,
    "guide_url": _TEXT,
}
SHAPE = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "version": {"const": 1},
        "errors": {"type": "integer", "minimum": 0},
        "warnings": {"type": "integer", "minimum": 0},
        "problems": {
            "type": "array",
            "items": {"type": "object", "properties": _PROBLEM, "required": [*_PROBLEM], "additionalProperties": False},
        },
    },
    "required": ["version", "errors", "warnings", "problems"],
    "additionalProperties": False,
}


def render(problems: Sequence[Problem], guide: Guide) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    listed = [_problem(problem, guide) for problem in problems]
    return dumped({"version": 1, "errors": errors, "warnings": len(problems) - errors, "problems": listed})


def _problem(problem: Problem, guide: Guide) -> dict[str, Any]:
    parts = {
        "field": problem.field,
        "found": problem.found,
        "expected": problem.expected,
        "nearest": problem.nearest,
        "guide": problem.guide,
        "guide_url": guide.address(problem.anchor),
    }
    return {
        "file": problem.file,
        "line": problem.line or None,
        "column": problem.column or None,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        **{name: part or None for name, part in parts.items()},
    }


def dumped(value: Any) -> str:
    """JSON that reads well and that may be printed anywhere: what cannot be seen, and the `##[` that GitHub's runner
    obeys, are escaped inside strings, where alone they can stand."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return UNPRINTABLE.sub(_escape, text).replace("##[", r"##\u005b") + "\n"


def _escape(found: re.Match[str]) -> str:
    if "\ud800" <= found[0] <= "\udfff":  # half a character, from a file name that is no UTF-8: no JSON may hold one
        return "\ufffd"
    return json.dumps(found[0])[1:-1]
