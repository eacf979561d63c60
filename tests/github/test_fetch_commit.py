import subprocess
from pathlib import Path

import pytest

from scripts.github.access import access
from tests.scripts.commands import run
from tests.scripts.data.test_git_history import Repository


@pytest.fixture
def clone(tmp_path: Path) -> tuple[Path, str]:
    """A clone of the main branch alone, and a commit that it does not have."""
    (tmp_path / "origin").mkdir()
    origin = Repository(tmp_path / "origin")
    (origin.folder / "a").write_text("a", "utf-8")
    origin.commit(day=1)
    subprocess.run(["git", "clone", "--quiet", f"file://{origin.folder}", tmp_path / "clone"], check=True)
    origin.git("config", "uploadpack.allowAnySHA1InWant", "true")  # as GitHub does
    origin.git("checkout", "--quiet", "--detach")
    (origin.folder / "b").write_text("b", "utf-8")
    origin.commit(day=2)
    found = subprocess.run(["git", "rev-parse", "HEAD"], cwd=origin.folder, capture_output=True, text=True, check=True)
    return tmp_path / "clone", found.stdout.strip()


def test_a_commit_is_brought_and_not_checked_out(clone: tuple[Path, str]) -> None:
    folder, commit = clone
    result = run("github.fetch_commit", "--project", folder, "--commit", commit)
    assert (result.returncode, result.stderr) == (0, "")
    shown = subprocess.run(["git", "show", f"{commit}:b"], cwd=folder, capture_output=True, text=True, check=True)
    assert shown.stdout == "b"
    assert not (folder / "b").exists()


@pytest.mark.parametrize("commit", ["main", "--upload-pack=touch x", "a" * 39, "A" * 40])
def test_only_the_whole_name_of_a_commit_is_asked_for(clone: tuple[Path, str], commit: str) -> None:
    result = run("github.fetch_commit", "--project", clone[0], f"--commit={commit}")
    assert result.returncode == 1
    assert "n’est pas le nom entier d’un commit" in result.stderr


def test_a_commit_that_is_not_there_is_said(clone: tuple[Path, str]) -> None:
    result = run("github.fetch_commit", "--project", clone[0], "--commit", "0" * 39 + "1")
    assert result.returncode == 1
    assert result.stderr.startswith("Le commit n’a pas pu être lu : ")


def test_a_token_is_shown_to_one_address_alone() -> None:
    found = access("https://github.com/qui/apercus.git", "jeton")
    assert found["GIT_CONFIG_KEY_0"] == "http.https://github.com/qui/apercus.git.extraHeader"
    assert "jeton" not in repr(found)
    assert access("https://github.com/qui/apercus.git", "") == {"GIT_TERMINAL_PROMPT": "0"}
