"""`make lint-workflows`: the files of .github/ against GitHub's own schemas, then two linters of workflows.

zizmor also asks GitHub about the pinned actions (known vulnerabilities, commits of no branch) when GH_TOKEN is set.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts import ROOT

SCHEMAS = {
    "vendor.github-workflows": "workflows/*.yml",
    "custom.github-workflows-require-timeout": "workflows/*.yml",
    "vendor.github-issue-forms": "ISSUE_TEMPLATE/[!c]*.yml",
    "vendor.github-issue-config": "ISSUE_TEMPLATE/config.yml",
    "vendor.dependabot": "dependabot.yml",
}


def commands(project: Path) -> Iterator[list[str]]:
    """Every check of the .github folder of `project`."""
    tools, github = Path(sys.executable).parent, project / ".github"
    for schema, pattern in SCHEMAS.items():
        files = sorted(map(str, github.glob(pattern)))
        yield [str(tools / "check-jsonschema"), "--builtin-schema", schema, *files]
    workflows = sorted(map(str, github.glob("workflows/*.yml")))
    yield [str(tools / "actionlint"), "-shellcheck=", "-pyflakes=", *workflows]
    online = [] if os.environ.get("GH_TOKEN") else ["--offline"]
    # The most severe of zizmor's ways of reading.
    options = ["--quiet", "--no-progress", "--persona=auditor", "--strict-collection", *online]
    yield [str(tools / "zizmor"), *options, str(github)]


def main(project: Path = ROOT) -> int:
    failed = False
    for command in commands(project):
        run = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
        if run.returncode:
            failed = True
            print(f"{Path(command[0]).name} :\n{run.stdout}{run.stderr}", file=sys.stderr)
    print("Flux de GitHub : à reprendre." if failed else "Flux de GitHub : rien à reprendre.")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
