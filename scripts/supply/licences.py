"""`make licences`: the licence of every locked package and of every program of others in the repository, as a table.

Fails, in French, on a licence that is unknown or that requirements/licences.yml does not allow.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import canonicalize_name

from scripts import ROOT
from scripts.supply import locked, policy
from scripts.supply.policy import Policy

_VENDOR = "docs/assets/vendor"
_FILE = "requirements/licences.yml"


@dataclass(frozen=True)
class Row:
    """A component, what it is for, its licence (SPDX, or empty) and what is wrong with it (a sentence, or nothing)."""

    name: str
    version: str
    use: str
    licence: str
    fault: str = ""


def installed() -> dict[str, tuple[str, str]]:
    """Version and licence, as its author wrote it, of each package of this environment."""
    command = [sys.executable, "-m", "piplicenses", "--from=mixed", "--format=json", "--with-system"]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return {canonicalize_name(package["Name"]): (package["Version"], package["License"]) for package in found}


def rows(project: Path, rules: Policy, here: Mapping[str, tuple[str, str]]) -> list[Row]:
    """Every component of the project, those of the site first."""
    requirements = project / "requirements"
    site = {found for found in locked.read(requirements / "site.txt") if found.here}
    tests = {found for found in locked.read(requirements / "test.txt") if found.here} - site
    return [
        *(_vendored(project, rules, file) for file in sorted((project / _VENDOR).glob("*.js"))),
        *(_package(rules, "site", rules.allowed, found, here) for found in sorted(site)),
        *(_package(rules, "tests", rules.allowed | rules.allowed_in_tests, found, here) for found in sorted(tests)),
    ]


def _vendored(project: Path, rules: Policy, file: Path) -> Row:
    name = str(file.relative_to(project))
    known = next((entry for entry in rules.vendored if entry.file == name), None)
    if known is None:
        return Row(name, "", "site", "", f"{_FILE}, « vendored », ne dit pas d’où vient ce fichier : ajoutez-l’y.")
    fault = _judged(rules.allowed, known.licence)
    if not (project / known.text).is_file():
        fault = f"le texte de sa licence doit se trouver dans {known.text}."
    return Row(known.name, known.version, "site", known.licence, fault)


def _package(
    rules: Policy, use: str, allowed: frozenset[str], package: locked.Locked, here: Mapping[str, tuple[str, str]]
) -> Row:
    version, written = here.get(package.name, ("", ""))
    if version != package.version:
        fault = f"version installée : {version or 'aucune'} ; « make set-up-test » installe celle qui est verrouillée."
        return Row(package.name, package.version, use, "", fault)
    if read := rules.packages.get(package.name):
        fault = "" if read.version == version else f"sa licence a été lue dans la version {read.version} : relisez-la."
        return Row(package.name, version, use, read.licence, fault or _judged(allowed, read.licence))
    licence = rules.names.get(written, written)
    return Row(package.name, version, use, licence, _judged(allowed, licence))


def _judged(allowed: frozenset[str], licence: str) -> str:
    """What is wrong with a licence, or nothing."""
    expression = policy.expression(licence)
    if expression is None:
        return f"licence inconnue, « {licence} » : lisez-la, puis dites ce qu’elle est dans {_FILE}."
    if not policy.permits(allowed, expression):
        return f"licence non admise, {licence} : passez-vous de ce composant, ou discutez de {_FILE}."
    return ""


def table(found: Iterable[Row]) -> str:
    """The components, in Markdown."""
    lines = [f"| {row.name} | {row.version} | {row.use} | {row.licence or '?'} |" for row in found]
    return "\n".join(["| Composant | Version | Pour | Licence (SPDX) |", "|---|---|---|---|", *lines])


def main(project: Path = ROOT) -> int:
    found = rows(project, policy.read(project), installed())
    faults = [row for row in found if row.fault]
    print(table(found))
    for row in faults:
        print(f"{row.name} : {row.fault}", file=sys.stderr)
    print(f"\nLicences : {len(found)} composants, {f'{len(faults)} à reprendre' if faults else 'rien à reprendre'}.")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
