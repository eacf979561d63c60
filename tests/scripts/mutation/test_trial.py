"""A mutant before its tests: killed, let through or stopped, and the module on the disk left as it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import ROOT

SOURCE = "def double(number):\n    return 2 * number\n"
TEST = "from sums.double import double\n\n\ndef test_double():\n    assert double(2) == 4\n"
PROGRAM = """
import sys
from pathlib import Path
from scripts.mutation.trial import Stage, run
sys.path.insert(0, sys.argv[1])
import sums.double  # imported already, as it was
stage = Stage(("test_double.py",), ("sums",))
print(run(Path(sys.argv[1]), "sums/double.py", sys.argv[2], stage, 2).name)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "sums").mkdir()
    (tmp_path / "sums/__init__.py").touch()
    (tmp_path / "sums/double.py").write_text(SOURCE, "utf-8")
    (tmp_path / "test_double.py").write_text(TEST, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("source", "outcome"),
    [
        (SOURCE, "SURVIVED"),
        (SOURCE.replace("2 * number", "number + 2"), "SURVIVED"),  # the tests do not see this one
        (SOURCE.replace("*", "-"), "KILLED"),
        ("", "KILLED"),
        (SOURCE.replace("return 2 * number", "while True: pass"), "SLOW"),
    ],
)
def test_a_mutant_is_judged_by_its_tests(project: Path, source: str, outcome: str) -> None:
    command = [sys.executable, "-c", PROGRAM, str(project), source]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == outcome
    assert (project / "sums/double.py").read_text("utf-8") == SOURCE
