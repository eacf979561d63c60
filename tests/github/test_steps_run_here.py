"""The steps of the workflows, run on this machine from their own files: same commands, same environment, and a GitHub
of our own in place of the other."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import ROOT
from scripts.data import git_history
from scripts.github.api import BOT
from scripts.github.comment_change import MARK
from tests.github.conftest import NAME, GitHub
from tests.github.test_find_proposal import EVENT, but
from tests.github.workflows import Job, jobs, run

PROPOSED = (git_history.git(ROOT, "rev-parse", "HEAD") or b"").decode().strip()
pytestmark = pytest.mark.skipif(not PROPOSED, reason="ce dossier n’est pas un dépôt git")


def job(name: str) -> Job:
    return next(found for found in jobs() if str(found) == name)


@pytest.fixture
def machine(tmp_path: Path, github: GitHub) -> Callable[..., dict[str, dict[str, str]]]:
    """Runs a job; `values` are those of its expressions."""
    temp = tmp_path / "temp"
    temp.mkdir()
    (tmp_path / "event.json").write_text(json.dumps(but(EVENT, "workflow_run.head_sha", PROPOSED)), "utf-8")
    around = {
        "GITHUB_REPOSITORY": NAME, "GITHUB_API_URL": github.address, "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
        "RUNNER_TEMP": str(temp),
    }  # fmt: skip

    def machine(name: str, **values: str) -> dict[str, dict[str, str]]:
        known = {"runner.temp": str(temp), "github.token": "jeton", **values}
        return run(job(name), lambda expression: known[expression], tmp_path / "output", around)

    return machine


def test_a_preview_is_published_and_the_proposal_gets_its_comment(
    machine: Callable[..., dict[str, dict[str, str]]], github: GitHub, tmp_path: Path
) -> None:
    proposal = {
        "number": 12, "state": "open", "head": {"sha": PROPOSED, "repo": {"id": 7}},
        "base": {"ref": "main", "repo": {"full_name": NAME}},
    }  # fmt: skip
    github.answers |= {"pulls": [proposal], "pulls/12": proposal, "issues/12/comments": []}
    found = machine("preview-publish.yml:find")["find"]
    assert (found["number"], found["commit"], found["built"]) == ("12", PROPOSED, "true")
    needs = {f"needs.find.outputs.{name}": value for name, value in found.items()}

    (tmp_path / "temp/apercu").mkdir()
    (tmp_path / "temp/apercu/index.html").write_text("<p>Aperçu</p>", "utf-8")
    remote = tmp_path / "apercus.git"
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)
    previews = {"vars.PREVIEW_REMOTE": str(remote), "vars.PREVIEW_ADDRESS": "https://qui.github.io/apercus/"}
    published = machine("preview-publish.yml:publish", **needs, **previews, **{"secrets.PREVIEW_TOKEN": ""})["publish"]
    assert published == {"address": "https://qui.github.io/apercus/12/"}

    machine("preview-publish.yml:describe", **needs)
    told = (tmp_path / "temp/changement.md").read_text("utf-8")
    assert told.startswith("Rien ne change dans les données.")  # the proposal is the commit that stands here

    (tmp_path / "temp/changement").mkdir()
    (tmp_path / "temp/changement/changement.md").write_text(told, "utf-8")
    machine("preview-publish.yml:comment", **needs, **{"needs.publish.outputs.address": published["address"]})
    ((method, path, body),) = github.sent
    assert (method, path) == ("POST", "issues/12/comments")
    assert body["body"].startswith(f"{MARK}\n### Ce que change cette proposition\n\nRien ne change dans les données.")
    assert "(https://qui.github.io/apercus/12/)" in body["body"]


def test_what_the_week_found_becomes_one_issue(
    machine: Callable[..., dict[str, dict[str, str]]], github: GitHub, tmp_path: Path
) -> None:
    (tmp_path / "temp/semaine").mkdir()
    (tmp_path / "temp/semaine/semaine.md").write_text("- un lien mort\n", "utf-8")
    github.answers["issues"] = [{"number": 3, "body": "autre", "user": {"login": BOT}}]
    machine("weekly.yml:report")
    assert [(method, path) for method, path, _ in github.sent] == [("POST", "issues")]


def test_a_release_is_published_with_its_notes(
    machine: Callable[..., dict[str, dict[str, str]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By GitHub's own command, which is not here: one that tells what it was asked stands in its place."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "gh").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/asked\n', "utf-8")
    (folder / "gh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    machine("release.yml:publish", **{"github.ref_name": "donnees-2026-03-01"})
    assert (tmp_path / "asked").read_text("utf-8").splitlines() == [
        "release", "create", "donnees-2026-03-01", "--verify-tag", "--title", "Données, 2026-03-01", "--notes-file",
        "dist/NOTES.md", "dist/clausier-donnees-2026-03-01.zip", "dist/SHA256SUMS",
    ]  # fmt: skip
