"""Each case is a small data folder named after what it shows: see tests/fixtures."""

import re
from pathlib import Path

import pytest

from clausier import load
from clausier.lint.registration import luhn
from clausier.report.rules import SUMMARIES
from scripts import ROOT
from tests.folders import FIXTURES, lay

GUIDE = ROOT / "docs" / "contribuer.md"
INVALID = sorted((FIXTURES / "invalid").iterdir())


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.name)
def test_invalid(case: Path, tmp_path: Path) -> None:
    problems = load.check(lay(tmp_path / "data", case))
    told = [str(problem).partition(" Guide : ")[0] for problem in problems]
    assert told == (case / "expected.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("case", sorted((FIXTURES / "valid").iterdir()), ids=lambda case: case.name)
def test_valid(case: Path, tmp_path: Path) -> None:
    # A draft always says how far it is.
    assert [found for found in load.check(lay(tmp_path / "data", case)) if found.rule != "drafts"] == []


def test_the_base_of_all_cases_is_valid(data: Path) -> None:
    assert load.check(data) == []


def test_each_message_leads_to_a_title_of_the_guide(tmp_path: Path) -> None:
    found = (load.check(lay(tmp_path / case.name / "data", case)) for case in INVALID)
    anchors = {problem.anchor for problems in found for problem in problems}
    assert len(anchors) > 5
    assert anchors <= set(re.findall(r"\{: #([a-z-]+) \}", GUIDE.read_text("utf-8")))


def test_each_problem_comes_in_parts(tmp_path: Path) -> None:
    problems = [problem for case in INVALID for problem in load.check(lay(tmp_path / case.name / "data", case))]
    for problem in problems:
        assert problem.rule in SUMMARIES, problem
        assert problem.expected, problem
        assert bool(problem.column) is bool(problem.line), problem
        assert problem.nearest in problem.message, problem
        missing = problem.rule in ("missing-field", "registration") and not problem.found
        assert missing or problem.found, problem
    assert len({problem.rule for problem in problems}) > 10


def test_the_parts_of_a_problem(tmp_path: Path) -> None:
    (problem,) = load.check(lay(tmp_path / "data", FIXTURES / "invalid/unknown-topic"))
    assert (problem.rule, problem.line, problem.column) == ("known-topics", 9, 5)
    assert (problem.found, problem.expected, problem.nearest) == ("pri", "un thème de topics.yml", "prix")


def test_check_digit() -> None:
    assert luhn("123456782")
    assert luhn("000000018")
    assert not luhn("123456789")  # a digit changed
    assert not luhn("123456872")  # two digits exchanged
