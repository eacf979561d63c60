"""The hooks before a commit: valid, passed by what is committed, and failed by a fault."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from scripts import ROOT

CONFIG = ROOT / ".pre-commit-config.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(CONFIG.read_text("utf-8"))["repos"][0]["hooks"]}


def pre_commit(tmp_path: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit"), "PRE_COMMIT_COLOR": "never"}
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_configuration_is_valid(tmp_path: Path) -> None:
    result = pre_commit(tmp_path, ROOT, "validate-config", str(CONFIG))
    assert result.returncode == 0, result.stdout + result.stderr


def test_each_hook_is_a_command_of_the_project() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for hook in HOOKS.values():
        command = hook["entry"].split()
        if command[0] == "make":
            assert re.search(rf"^{command[1]}:", makefile, re.MULTILINE)
            assert hook["pass_filenames"] is False
        else:
            assert command[0] == ".venv/bin/ruff" or command[:2] == [".venv/bin/python", "-m"]


@pytest.mark.parametrize("hook", HOOKS)
def test_what_is_committed_passes(tmp_path: Path, hook: str) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("ce dossier n’est pas un dépôt git")
    result = pre_commit(tmp_path, ROOT, "run", hook, "--all-files")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Passed" in result.stdout


def test_a_fault_stops_the_commit(tmp_path: Path) -> None:
    folder = tmp_path / "dépôt"
    folder.mkdir()
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    for name in (CONFIG.name, "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    (folder / "faute.py").write_text("import os\n", "utf-8")
    subprocess.run(["git", "add", "faute.py", CONFIG.name], cwd=folder, check=True)
    result = pre_commit(tmp_path, folder, "run", "ruff")
    assert result.returncode == 1
    assert "F401" in result.stdout
