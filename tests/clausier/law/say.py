"""`python -m tests.clausier.law.say`: runs the tests of the checks, and writes `said.yml` from what the checks say."""

import os
from typing import Any

import pytest
import yaml

from clausier.law.check import Check
from clausier.law.checks import CHECKS
from clausier.law.verdict import Verdict
from tests.clausier.law import said
from tests.clausier.law.build import described

_HEAD = """\
# What each check is (see tests/clausier/law/build.py), then every answer that it gives to the documents of its tests,
# with the number of clauses that the answer rests on. Written by `python -m tests.clausier.law.say`: read what changed.
"""


def main() -> int:
    os.environ[said.RECORD] = "1"
    code = pytest.main(["-q", "-n0", "tests/clausier/law/checks"])
    if code == pytest.ExitCode.OK:
        entries = {check.id: _entry(check) for check in sorted(CHECKS, key=lambda check: check.id)}
        text = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, default_flow_style=None, width=116)
        said.FILE.write_text(_HEAD + text, "utf-8")
    return int(code)


def _entry(check: Check) -> dict[str, Any]:
    whole = described(check)  # what it says then is heard, too
    answers = [*map(_answer, sorted(said.heard[check.id], key=_rank))]
    return {**whole, "answers": answers}


def _rank(answer: said.Answer) -> tuple[Any, ...]:
    return (Verdict(answer[0]).rank, *answer)


def _answer(answer: said.Answer) -> dict[str, Any]:
    verdict, reason, missing, rules, facts, clauses = answer
    left = {"missing": missing} if missing else {}
    return {
        "verdict": verdict,
        "reason": reason,
        **left,
        "rules": list(rules),
        "facts": list(facts),
        "clauses": clauses,
    }


if __name__ == "__main__":
    raise SystemExit(main())
