"""Faults in a module: what is run, not what is read; each with a name that lasts."""

from pathlib import Path

import pytest

from scripts import ROOT
from scripts.mutation import survivors, targets
from scripts.mutation.mutants import mutants

MODULE = '''
"""What it is for."""

import re

UNITS = re.compile(r"jours?")


@dataclass(frozen=True)
class Day:
    number: int = 0

    @property
    def text(self) -> str | None:
        """In full."""
        if self.number > 1:
            return f"{self.number} jours"
        return None
'''


@pytest.fixture
def changes(tmp_path: Path) -> set[tuple[str, str, str]]:
    (tmp_path / "day.py").write_text(MODULE, "utf-8")
    return {(m.key.scope, m.key.was, m.key.now) for m in mutants(tmp_path, "day.py")}


@pytest.mark.parametrize(
    "change",
    [
        ("", 'r"jours?"', 'r"jours"'),  # outside any function
        ("Day", "0", "1"),
        ("Day.text", "> 1", ">= 1"),  # under a decorator
        ("Day.text", "1", "2"),
        ("Day.text", "jours", ""),
        ("Day.text", 'return f"{self.number} jours"', "return None"),
    ],
)
def test_what_is_run_goes_wrong(changes: set[tuple[str, str, str]], change: tuple[str, str, str]) -> None:
    assert change in changes


def test_what_nobody_runs_stays_as_it_is(changes: set[tuple[str, str, str]]) -> None:
    assert not any("What it is for" in was or "In full" in was or "frozen" in was for _, was, _ in changes)
    assert not any(now == "import None" or "str" in was.split() for _, was, now in changes)


def test_a_condition_is_turned_round(tmp_path: Path) -> None:
    (tmp_path / "day.py").write_text("if ready:\n    x = 1 if late else 2\n", "utf-8")
    sources = {mutant.source for mutant in mutants(tmp_path, "day.py")}
    assert "if not (ready):\n    x = 1 if late else 2\n" in sources
    assert "if ready:\n    x = 1 if not (late) else 2\n" in sources


def test_each_mutant_is_another_program_with_a_name_of_its_own() -> None:
    module = "clausier/quantities/late_rate.py"
    original = (ROOT / module).read_text("utf-8")
    every = list(mutants(ROOT, module))
    assert len({mutant.key for mutant in every}) == len(every) > 50
    for mutant in every:
        compile(mutant.source, module, "exec")
        assert mutant.source != original


def test_a_survivor_that_is_explained_is_still_a_mutant() -> None:
    known = survivors.explained(ROOT / "tests/survivors.yml")
    every = {mutant.key for module in {key.module for key in known} for mutant in mutants(ROOT, module)}
    assert {str(key) for key in known} <= {str(key) for key in every}
    assert all(len(why) > 20 for why in known.values())


def test_every_module_has_tests_that_exist() -> None:
    modules = targets.modules(ROOT)
    assert "clausier/quantities/amount.py" in modules
    assert "clausier/law/checks/deposit.py" in modules
    for module in modules:
        stages = targets.stages(ROOT, module)
        assert all((ROOT / test).exists() for stage in stages for test in stage.tests)
        assert module not in {"clausier/quantities/amount.py", "clausier/law/checks/deposit.py"} or len(stages) == 2
