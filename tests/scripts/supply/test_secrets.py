"""Secrets: what looks like one is refused, without being repeated; what is in the repository is clean."""

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts import ROOT
from scripts.supply import secrets

# Made here, so that this file holds none.
TOKEN = "ghp_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hJ3lM6"  # pragma: allowlist secret
KEY = "-----BEGIN RSA " + "PRIVATE KEY-----"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    shutil.copy(ROOT / ".secrets.baseline", tmp_path)
    return tmp_path


@pytest.mark.parametrize("line", [f"token: {TOKEN}", KEY, 'password = "' + "hunter2-et-plus" + '"'])
@pytest.mark.parametrize("name", ["data/a.yml", "scripts/a.py", ".github/workflows/a.yml"])
def test_what_looks_like_a_secret_stops_the_checks(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, line: str
) -> None:
    file = project / name
    file.parent.mkdir(parents=True)
    file.write_text(f"# Rien\n{line}\n", "utf-8")
    monkeypatch.setattr("sys.argv", ["secrets"])
    assert secrets.main(project) == 1
    captured = capsys.readouterr()
    assert f"{name}:2: ressemble à un secret" in captured.err
    assert "révoquez-le" in captured.err
    assert TOKEN not in captured.err + captured.out


def test_digests_and_ordinary_text_are_no_secrets(project: Path) -> None:
    (project / "a.yml").write_text(
        f"sha256: {'0123456789abcdef' * 4}\nsummary: Le mot de passe est confidentiel.\n", "utf-8"
    )
    assert list(secrets.suspects(project, ["a.yml"])) == []


def test_a_line_excused_by_its_comment_passes(project: Path) -> None:
    (project / "a.py").write_text(f'TOKEN = "{TOKEN}"  # pragma: allowlist secret\n', "utf-8")
    assert list(secrets.suspects(project, ["a.py"])) == []


def test_files_that_git_ignores_are_not_read(project: Path) -> None:
    (project / ".gitignore").write_text("secret.txt\n", "utf-8")
    (project / "secret.txt").write_text(KEY, "utf-8")
    assert secrets.followed(project) == [".gitignore", ".secrets.baseline"]
