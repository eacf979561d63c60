"""What the checks say of the documents of their tests, sentence by sentence: `said.yml`.

A test of a verdict does not read its words. Here they stand in one file, which a lawyer can read from end to end, and a
sentence that is not in it is one that nobody has read. `python -m tests.clausier.law.say` writes the file again, to be
read where it changed.
"""

import os
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import currently_in_test_context

from clausier.law.check import Check
from clausier.law.verdict import Finding

REMEDY = "Nobody has read this yet: python -m tests.clausier.law.say"
FILE = Path(__file__).with_suffix(".yml")
RECORD = "CLAUSIER_RECORD_SAID"  # set while the file is written again

# Verdict, reason, what is missing, rules, facts, on how many clauses it rests.
Answer = tuple[str, str, str, tuple[str, ...], tuple[str, ...], int]
heard: dict[str, set[Answer]] = defaultdict(set)  # by check, while the file is written again


def known(check: Check, finding: Finding) -> None:
    """Raises AssertionError for an answer that nobody has read. Those to figures made up by a test are too many."""
    if currently_in_test_context():
        return
    answer = (
        finding.verdict.value,
        finding.reason,
        finding.missing,
        finding.rules,
        finding.facts,
        len(finding.clauses),
    )
    if RECORD in os.environ:
        heard[check.id].add(answer)
    else:
        assert answer in _answers()[check.id], f"{check.id}: {REMEDY}"


@cache
def asked() -> dict[str, dict[str, Any]]:
    """By check, what it is: all that `build.described` tells of it."""
    return {id_: {name: value for name, value in each.items() if name != "answers"} for id_, each in _file().items()}


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(FILE.read_text("utf-8"), yaml.CSafeLoader)
    return found


@cache
def _answers() -> dict[str, set[Answer]]:
    return {
        id_: {
            (
                each["verdict"],
                each["reason"],
                each.get("missing", ""),
                tuple(each["rules"]),
                tuple(each["facts"]),
                each["clauses"],
            )
            for each in entry["answers"]
        }
        for id_, entry in _file().items()
    }
