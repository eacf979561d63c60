"""For code scanners, such as GitHub's: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/)."""

import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from clausier.characters import one_line
from clausier.problems import Problem
from clausier.report.as_json import dumped
from clausier.report.guide import Guide
from clausier.report.rules import SUMMARIES, summary

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_WHERE_TO_MEND = "verification"  # the part of the guide on refusals


def render(problems: Sequence[Problem], guide: Guide) -> str:
    ids = sorted({*SUMMARIES, *(problem.rule for problem in problems)})
    driver = {"name": "Clausier", "rules": [_rule(id_, guide) for id_ in ids]}
    run = {
        "tool": {"driver": driver},
        "language": "fr",
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, ids, guide) for problem in problems],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(id_: str, guide: Guide) -> dict[str, Any]:
    address = guide.address(_WHERE_TO_MEND)
    return {
        "id": id_,
        "shortDescription": {"text": _message(summary(id_))},
        **({"helpUri": address} if address else {}),
    }


def _result(problem: Problem, ids: Sequence[str], guide: Guide) -> dict[str, Any]:
    field = f"champ « {problem.field} » : " if problem.field else ""
    sentence = " ".join(filter(None, (f"{field}{problem.message}", guide.sentence(problem))))
    # GitHub takes no result without a line: the first stands for the file.
    region = {"startLine": problem.line or 1, **({"startColumn": problem.column} if problem.column else {})}
    artifact = {"uri": quote(os.fsencode(problem.file), safe="/"), "uriBaseId": "%SRCROOT%"}
    named = {"logicalLocations": [{"fullyQualifiedName": one_line(problem.field), "kind": "member"}]}
    parts = {"found": problem.found, "expected": problem.expected, "nearest": problem.nearest}
    return {
        "ruleId": problem.rule,
        "ruleIndex": ids.index(problem.rule),
        "level": "error" if problem.severity == "error" else "warning",
        "message": {"text": _message(sentence)},
        "locations": [
            {"physicalLocation": {"artifactLocation": artifact, "region": region}, **(named if problem.field else {})}
        ],
        "properties": {name: part for name, part in parts.items() if part},
    }


def _message(text: str) -> str:
    """A plain text message: braces are doubled (§ 3.11.5), and a value cannot make a link of itself (§ 3.11.6)."""
    return one_line(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")
