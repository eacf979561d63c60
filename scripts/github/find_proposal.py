"""`make find-proposal`: the pull request of a finished preview, found without believing anything it brought.

The run that built the preview executed code of the pull request, and may have uploaded anything. What it says of itself
is never read: the event comes from GitHub, which also says which open pull request has that very commit at its head.
"""

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.github import api

WORKFLOW = ".github/workflows/preview.yml"  # its name alone could be that of a workflow which a pull request adds
_COMMIT = re.compile(r"[0-9a-f]{40}")


class NoProposal(Exception):
    """There is nothing to publish or to comment on; the message says why, in French."""


@dataclass(frozen=True)
class Run:
    """The run that built a preview: the head commit it ran on, and where that comes from."""

    commit: str
    owner: str
    branch: str
    repository: int
    built: bool


def run_of(event: Mapping[str, Any], repository: str) -> Run:
    """What `event` (workflow_run, completed) says. Raises NoProposal."""
    run = event["workflow_run"]
    if event["repository"]["full_name"] != repository or run["repository"]["full_name"] != repository:
        raise NoProposal("L’événement vient d’un autre dépôt.")
    if run["event"] != "pull_request" or run["path"].partition("@")[0] != WORKFLOW:
        raise NoProposal("L’événement n’est pas la fin d’un aperçu.")
    if run["conclusion"] not in ("success", "failure"):
        raise NoProposal(f"L’aperçu n’est pas allé à son terme ({run['conclusion']}).")
    head = run["head_repository"]
    if not head or not _COMMIT.fullmatch(run["head_sha"]):
        raise NoProposal("L’événement ne dit pas de quel commit il s’agit.")
    return Run(run["head_sha"], head["owner"]["login"], run["head_branch"], head["id"], run["conclusion"] == "success")


def number_of(run: Run, proposals: Iterable[Mapping[str, Any]], repository: str, base: str) -> int:
    """The number of the open pull request whose head is that commit of that repository. Raises NoProposal."""
    found = [
        int(proposal["number"])
        for proposal in proposals
        if proposal["state"] == "open"
        and proposal["head"]["sha"] == run.commit
        and (proposal["head"]["repo"] or {}).get("id") == run.repository
        and proposal["base"]["repo"]["full_name"] == repository
        and proposal["base"]["ref"] == base
    ]
    if len(found) != 1:
        raise NoProposal("Aucune demande de fusion ouverte n’a ce commit en tête : elle a changé depuis.")
    return found[0]


def main() -> int:
    github = api.from_environment()
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    try:
        run = run_of(event, github.name)
        proposals = github.every("pulls", state="open", head=f"{run.owner}:{run.branch}")
        number = number_of(run, proposals, github.name, event["repository"]["default_branch"])
        opened = sorted(int(proposal["number"]) for proposal in github.every("pulls", state="open"))
    except NoProposal as reason:
        print(reason)
        return 0
    except api.Refused as error:
        print(f"GitHub a refusé : {error}", file=sys.stderr)
        return 1
    # Integers, a hexadecimal commit and a boolean: nothing here can break a line.
    outputs = {
        "number": number,
        "commit": run.commit,
        "built": str(run.built).lower(),
        "opened": " ".join(map(str, opened)),
    }
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as file:
        file.writelines(f"{name}={value}\n" for name, value in outputs.items())
    print(f"Demande de fusion n° {number}, commit {run.commit[:7]}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
