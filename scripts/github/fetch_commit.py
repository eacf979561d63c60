"""`make fetch-commit`: brings the commit of a proposal into the repository, by its own name. Nothing is checked out."""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

from scripts import ROOT
from scripts.github.access import access

_COMMIT = re.compile(r"[0-9a-f]{40}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--commit", required=True, help="les quarante chiffres du commit")
    parser.add_argument("--project", type=Path, default=ROOT, help="le dossier du dépôt")
    arguments = parser.parse_args()
    if not _COMMIT.fullmatch(arguments.commit):
        print(f"« {arguments.commit} » n’est pas le nom entier d’un commit.", file=sys.stderr)
        return 1
    remote = _git(arguments.project, "remote", "get-url", "origin").stdout.strip()
    token = access(remote, os.environ.get("GITHUB_TOKEN", ""))
    run = _git(arguments.project, "fetch", "--quiet", "--no-tags", "origin", arguments.commit, **token)
    if run.returncode:
        print(f"Le commit n’a pas pu être lu : {run.stderr.strip()}", file=sys.stderr)
        return 1
    return 0


def _git(project: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=project, env=os.environ | more, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    raise SystemExit(main())
