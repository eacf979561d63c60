"""What the checks say of the documents of their tests, sentence by sentence, in `said.yml`.

A test of a verdict does not read its words. Here they stand in one file, which a lawyer can read from end to end, and a
sentence that is not in it is one that nobody has read. `python -m tests.clausier.law.said` writes the file again, to be
read where it changed.
"""

import os
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import currently_in_test_context

from clausier.law.check import Check
from clausier.law.checks import CHECKS
from clausier.law.verdict import Finding, Verdict

REMEDY = "Nobody has read this yet: python -m tests.clausier.law.said"
FILE = Path(__file__).with_suffix(".yml")
_RECORD = "CLAUSIER_RECORD_SAID"  # set while the file is written again
_HEAD = """\
# What each check asks, what is said beside its answers, and every answer that it gives to the documents of its tests.
# Written by `python -m tests.clausier.law.said`: read what changed.
"""

_heard: dict[str, set[tuple[Any, ...]]] = defaultdict(set)


def known(check: Check, finding: Finding) -> None:
    """Raises AssertionError for an answer that nobody has read. Those to figures made up by a test are too many."""
    if currently_in_test_context():
        return
    answer = (finding.verdict.value, finding.reason, finding.missing, finding.rules, finding.facts)
    if _RECORD in os.environ:
        _heard[check.id].add(answer)
    else:
        assert answer in _read()[check.id], f"{check.id}: {REMEDY}"


def asked() -> dict[str, tuple[str, list[str]]]:
    """The question of each check of the file, and what is said beside its answers."""
    return {id_: (each["question"], each.get("caveats", [])) for id_, each in _file().items()}


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(FILE.read_text("utf-8"), yaml.CSafeLoader)
    return found


@cache
def _read() -> dict[str, set[tuple[Any, ...]]]:
    return {
        id_: {
            (each["verdict"], each["reason"], each.get("missing", ""), tuple(each["rules"]), tuple(each["facts"]))
            for each in entry["answers"]
        }
        for id_, entry in _file().items()
    }


def _write() -> None:
    entries = {}
    for check in sorted(CHECKS, key=lambda check: check.id):
        caveats = {"caveats": list(check.caveats)} if check.caveats else {}
        answers = [_entry(answer) for answer in sorted(_heard[check.id], key=_rank)]
        entries[check.id] = {"question": check.question, **caveats, "answers": answers}
    FILE.write_text(
        _HEAD + yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, default_flow_style=None, width=116),
        "utf-8",
    )


def _rank(answer: tuple[Any, ...]) -> tuple[Any, ...]:
    return (Verdict(answer[0]).rank, *answer)


def _entry(answer: tuple[Any, ...]) -> dict[str, Any]:
    verdict, reason, missing, rules, facts = answer
    left = {"missing": missing} if missing else {}
    return {"verdict": verdict, "reason": reason, **left, "rules": list(rules), "facts": list(facts)}


def main() -> int:
    os.environ[_RECORD] = "1"
    code = pytest.main(["-q", "-n0", "tests/clausier/law"])
    if code == pytest.ExitCode.OK:
        _write()
    return int(code)


if __name__ == "__main__":
    sys.modules["tests.clausier.law.said"] = sys.modules["__main__"]  # what the tests hear is heard here
    raise SystemExit(main())
