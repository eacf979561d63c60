"""Fuzzing, bounded: hypothesis draws well-made texts, libFuzzer follows the branches, both with fixed seeds."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausier import load
from clausier.problems import ProblemsFound
from scripts import ROOT
from tests.hostile import tree
from tests.hostile.targets import TARGETS, Target

RUNS = 2000  # of libFuzzer, its seeds included: a few seconds
LEAVES = [(path.relative_to(tree.FULL), where) for path in sorted(tree.FULL.rglob("*.yml"))
          for where in tree.leaves(tree.read(path))]  # fmt: skip
VALUES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
    | st.sampled_from(["", "oui", "40 €", "3 mois", "2024-02-01", "1", "prix", "acompte", "complete"]),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text("abc_", max_size=4), inside, max_size=3),
    max_leaves=4,
)


def soup(target: Target) -> st.SearchStrategy[bytes]:
    """Seeds and tokens in any order, between texts and bytes of any kind."""
    seeds = st.sampled_from(target.seeds)
    pieces = st.sampled_from([token.encode("utf-8") for token in target.tokens]) | st.text(max_size=6).map(str.encode)
    cut = st.tuples(seeds, st.integers(0, 2000)).map(lambda both: both[0][: both[1]])
    return st.lists(pieces | cut | st.binary(max_size=4), max_size=8).map(b"".join)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_text_is_read_or_refused_politely(name: str, data: st.DataObject) -> None:
    TARGETS[name].check(data.draw(soup(TARGETS[name])))


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(where=st.sampled_from(LEAVES), value=VALUES)
def test_any_value_in_any_field_is_accepted_or_told(
    same_folder: Path, where: tuple[Path, tree.Where], value: object
) -> None:
    data = tree.lay(same_folder)
    tree.put(data / where[0], where[1], value)
    problems = load.check(data)
    try:
        load.corpus(data)
    except ProblemsFound:
        assert any(problem.severity == "error" for problem in problems)


def test_no_branch_that_fuzzing_reaches_fails(tmp_path: Path) -> None:
    """Each target in turn: `make fuzz` gives each a run of its own, and more time."""
    if importlib.util.find_spec("atheris") is None:
        assert not os.environ.get("CI"), "what checks a proposal must have atheris"
        pytest.skip("atheris has no wheel for this machine (requirements/test.in)")
    command = [sys.executable, "-m", "tests.hostile.fuzz", "together", f"--runs={RUNS}", f"--found={tmp_path}"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert run.returncode == 0, run.stderr[-3000:]
    done = re.search(r"^Done (\d+) runs", run.stderr, re.MULTILINE)
    assert done
    assert int(done[1]) >= RUNS
