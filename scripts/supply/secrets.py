"""`make secrets`: no key, token or password in the files that git follows (detect-secrets, without the network).

Its settings are in .secrets.baseline. Nothing is excused there: a line that only looks like a secret bears the comment
`pragma: allowlist secret`, where a reviewer sees it.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from detect_secrets.core.scan import scan_file
from detect_secrets.settings import transient_settings

from clausier.typography import counted, french
from scripts import ROOT

_SETTINGS = ".secrets.baseline"


@dataclass(frozen=True)
class Suspect:
    """A line that may hold a secret. What it holds is not repeated: reports are read by more people than files."""

    file: str
    line: int
    kind: str


def followed(project: Path) -> list[str]:
    """The files that git follows, or is about to."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"]
    found = subprocess.run(command, cwd=project, capture_output=True, text=True, check=True).stdout
    return sorted(file for file in found.split("\0") if file and (project / file).is_file())


def suspects(project: Path, files: list[str]) -> Iterator[Suspect]:
    """The lines of these files that look like a secret."""
    settings = json.loads((project / _SETTINGS).read_text("utf-8"))
    with transient_settings({"plugins_used": settings["plugins_used"], "filters_used": settings["filters_used"]}):
        for file in files:
            for secret in scan_file(str(project / file)):
                yield Suspect(file, secret.line_number, secret.type)


def main(project: Path = ROOT) -> int:
    files = sys.argv[1:] or followed(project)
    found = list(suspects(project, files))
    for suspect in found:
        print(f"{suspect.file}:{suspect.line}: ressemble à un secret ({suspect.kind}).", file=sys.stderr)
    if found:
        print(
            "Un secret publié est perdu : révoquez-le, puis retirez-le du fichier et de l’historique. Si ce n’en est "
            "pas un, finissez la ligne par un commentaire « pragma: allowlist secret ».",
            file=sys.stderr,
        )
    to_review = f"{counted(len(found), 'ligne')} à revoir" if found else "rien à revoir"
    print(french(f"Secrets : {counted(len(files), 'fichier')} à l'examen, {to_review}."))
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
