"""`make audit`: the flaws known of the locked packages, by pip-audit, from the advisories of PyPI.

pip-audit says that it found nothing when nothing was looked up, too: a registry that does not know a package, or cannot
tell its flaws, is no answer. What was not looked up is said, and nothing that was not looked up passes for sound.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scripts import ROOT

LOCK = "requirements/test.txt"  # holds that of the site, at the same versions
_SKIPPED = "Failles connues : contrôle non fait, le service qui les recense ne répond pas. À refaire avec le réseau."


@dataclass(frozen=True)
class Audit:
    """What was looked up, what was not, and each flaw: package, version, names of the flaw, versions that mend it."""

    looked_up: int
    unknown: tuple[str, ...]
    flaws: tuple[tuple[str, str, str, str], ...]


def read(report: dict[str, Any]) -> Audit:
    """pip-audit's report, in its JSON."""
    found = [package for package in report["dependencies"] if "skip_reason" not in package]
    flaws = tuple(
        (
            package["name"],
            package["version"],
            ", ".join([flaw["id"], *flaw["aliases"]]),
            ", ".join(flaw["fix_versions"]),
        )
        for package in found
        for flaw in package["vulns"]
    )
    unknown = tuple(package["name"] for package in report["dependencies"] if "skip_reason" in package)
    return Audit(len(found), unknown, flaws)


def ask(lock: Path, options: Sequence[str] = ()) -> Audit | None:
    """What is known of the packages of a lock file; None where the service does not answer.

    Raises RuntimeError with pip-audit's own words when it stops for another reason."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner=off"]
    with TemporaryDirectory() as folder:
        output = Path(folder, "report.json")
        run = subprocess.run(
            [*command, "--timeout=15", "--format=json", f"--output={output}", f"--requirement={lock}", *options],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if output.exists():
            return read(json.loads(output.read_text("utf-8")))
    if "ConnectionError" in run.stderr or "Could not connect" in run.stderr or "HTTPError" in run.stderr:
        return None
    raise RuntimeError(run.stderr.strip())


def tell(audit: Audit | None) -> tuple[str, bool]:
    """What to say, in French, and whether there is nothing to do: a flaw that no version mends yet is told, no more."""
    if audit is None or not audit.looked_up:
        return _SKIPPED, True
    lines = [
        f"{name} {version} : {flaw} ; {f'corrigé dans : {fixed}' if fixed else 'aucune version ne le corrige encore'}."
        for name, version, flaw, fixed in audit.flaws
    ]
    if audit.unknown:
        lines.append(f"Non contrôlés, inconnus du service : {', '.join(audit.unknown)}.")
    lines.append(f"Failles connues : {len(audit.flaws)}, dans {audit.looked_up} bibliothèques contrôlées.")
    return "\n".join(lines), not any(fixed for *_, fixed in audit.flaws)


def main() -> int:
    text, sound = tell(ask(ROOT / LOCK))
    print(text)
    return 0 if sound else 1


if __name__ == "__main__":
    raise SystemExit(main())
