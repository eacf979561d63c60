"""Which pull request a preview is of: decided from what GitHub says, whatever the run that built it did."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.github import find_proposal
from tests.github.conftest import NAME, GitHub

COMMIT = "a" * 40
EVENT: dict[str, Any] = {
    "repository": {"full_name": NAME, "default_branch": "main"},
    "workflow_run": {
        "event": "pull_request",
        "path": ".github/workflows/preview.yml",
        "conclusion": "success",
        "head_sha": COMMIT,
        "head_branch": "préavis & co",
        "head_repository": {"id": 7, "owner": {"login": "avocate"}},
        "repository": {"full_name": NAME},
    },
}
PROPOSAL: dict[str, Any] = {
    "number": 12,
    "state": "open",
    "head": {"sha": COMMIT, "repo": {"id": 7}},
    "base": {"ref": "main", "repo": {"full_name": NAME}},
}
Find = Callable[..., dict[str, str]]


@pytest.fixture
def find(github: GitHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Find:
    """Runs the command on an event and pull requests. Returns what it put out."""

    def find(event: dict[str, Any], *proposals: dict[str, Any]) -> dict[str, str]:
        (tmp_path / "event.json").write_text(json.dumps(event), "utf-8")
        output = tmp_path / "output"
        output.touch()
        github.answers["pulls"] = list(proposals)
        for name, value in {
            "GITHUB_REPOSITORY": NAME, "GITHUB_API_URL": github.address, "GITHUB_TOKEN": "jeton",
            "GITHUB_EVENT_PATH": str(tmp_path / "event.json"), "GITHUB_OUTPUT": str(output),
        }.items():  # fmt: skip
            monkeypatch.setenv(name, value)
        assert find_proposal.main() == 0
        return dict(line.split("=", 1) for line in output.read_text("utf-8").splitlines())

    return find


def but(of: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy in which one place holds another value."""
    changed = copy.deepcopy(of)
    *steps, last = path.split(".")
    place = changed
    for step in steps:
        place = place[step]
    place[last] = value
    return changed


def test_the_open_proposal_of_that_very_commit_is_found(find: Find, github: GitHub) -> None:
    assert find(EVENT, PROPOSAL, but(PROPOSAL, "head.sha", "b" * 40)) == {
        "number": "12", "commit": COMMIT, "built": "true", "opened": "12 12",
    }  # fmt: skip
    assert "head=avocate%3Apr%C3%A9avis+%26+co" in github.asked[0]
    assert github.tokens == {"Bearer jeton"}


def test_a_preview_that_failed_is_found_too(find: Find) -> None:
    assert find(but(EVENT, "workflow_run.conclusion", "failure"), PROPOSAL)["built"] == "false"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("workflow_run.event", "push"),
        ("workflow_run.event", "workflow_dispatch"),
        ("workflow_run.path", ".github/workflows/autre.yml"),
        ("workflow_run.conclusion", "cancelled"),
        ("workflow_run.conclusion", "action_required"),
        ("workflow_run.head_sha", "a" * 39),
        ("workflow_run.head_sha", f"{COMMIT}\nnumber=1"),
        ("workflow_run.head_repository", None),
        ("workflow_run.repository.full_name", "autre/clausier"),
        ("repository.full_name", "autre/clausier"),
    ],
)
def test_another_event_is_left_alone(find: Find, github: GitHub, path: str, value: Any) -> None:
    assert find(but(EVENT, path, value), PROPOSAL) == {}
    assert github.asked == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("state", "closed"),
        ("head.sha", "b" * 40),
        ("head.repo.id", 8),
        ("head.repo", None),
        ("base.ref", "autre"),
        ("base.repo.full_name", "autre/clausier"),
    ],
    ids=["closed", "changed since", "of another fork", "fork deleted", "to another branch", "to another repository"],
)
def test_another_proposal_is_never_taken_for_it(find: Find, path: str, value: Any) -> None:
    assert find(EVENT, but(PROPOSAL, path, value)) == {}


def test_a_doubt_is_no_proposal(find: Find) -> None:
    assert find(EVENT, PROPOSAL, but(PROPOSAL, "number", 13)) == {}


def test_a_refusal_of_github_fails_the_job(find: Find, github: GitHub, capsys: pytest.CaptureFixture[str]) -> None:
    find(EVENT, PROPOSAL)
    del github.answers["pulls"]
    assert find_proposal.main() == 1
    assert "GitHub a refusé : GET pulls" in capsys.readouterr().err
