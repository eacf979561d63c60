"""`make import-archive` and `make archive-declaration`: to and from Open Terms Archive.

import-archive: a version in a local clone of a repository of versions, to a draft. archive-declaration: a provider, to
the file to propose to a repository of declarations.
"""

import argparse
import datetime
import json
import subprocess
import sys
from pathlib import Path

from clausier import load
from clausier.importer import terms_archive
from clausier.importer.lines import Unreadable
from clausier.importer.proposals import known
from clausier.importer.readers import markdown
from clausier.problems import ProblemsFound, shown
from clausier.quantities.word import french_date
from scripts.data.validate import DATA
from scripts.importing.drafts import Given, Refused, checked_date, checked_id, learnt_from, report, write


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    commands = parser.add_subparsers(dest="command", required=True)
    imports = commands.add_parser("import", help="une version d'un dépôt de versions, en brouillon")
    imports.add_argument("clone", type=Path, help="clone local d'un dépôt de versions")
    imports.add_argument("service", help="nom du service, comme dans le dépôt")
    imports.add_argument("terms", help="type de document, comme dans le dépôt (General Conditions of Sale…)")
    imports.add_argument("id", help="identifiant du prestataire")
    imports.add_argument("--date", default="", help="version en vigueur ce jour-là (AAAA-MM-JJ) ; sinon, la dernière")
    imports.add_argument("--replace", action="store_true")
    declares = commands.add_parser("declare", help="la déclaration d'un prestataire")
    declares.add_argument("id", help="identifiant du prestataire")
    arguments = parser.parse_args()
    try:
        if arguments.command == "declare":
            print(declared(arguments.id, arguments.data))
        else:
            _import(arguments)
    except (Refused, Unreadable) as problem:
        print(problem, file=sys.stderr)
        return 1
    except ProblemsFound as problem:
        print(problem, "\n\nCorrigez d'abord les données : make validate", file=sys.stderr)
        return 1
    return 0


def declared(id_: str, data: Path) -> str:
    """The declaration of a provider, as its file. Raises Refused where nothing could be tracked."""
    provider = load.corpus(data).providers.get(id_)
    if provider is None:
        raise Refused(f"{shown(id_)} n'est pas un prestataire publié : vérifiez le nom de son dossier.")
    declaration = terms_archive.declaration(provider)
    if not declaration["terms"]:
        remedy = "ajoutez « url » sous « source »"
        raise Refused(f"Aucun document de {shown(provider.name)} n'a d'adresse publique : {remedy}.")
    return json.dumps(declaration, ensure_ascii=False, indent=2)


def _import(arguments: argparse.Namespace) -> None:
    folder = arguments.data / "providers" / checked_id(arguments.id)
    text, date = version(arguments.clone, arguments.service, arguments.terms, arguments.date)
    print(f"Version du {french_date(datetime.date.fromisoformat(date))} de {shown(arguments.service)}…", flush=True)
    kind = terms_archive.kind(arguments.terms)
    model = known(learnt_from(arguments.data))
    given = Given(date=date, kind=kind, name=arguments.service)
    report(write(markdown.read(text), kind, folder, model, given, replace=arguments.replace))


def version(clone: Path, service: str, terms: str, until: str) -> tuple[bytes, str]:
    """The Markdown of a version and the date of its commit. Raises Refused where there is none."""
    name = f"{service}/{terms}.md"
    checked_date(until)
    _git(clone, "rev-parse", "--git-dir")
    limit = [f"--until={until}T23:59:59Z"] if until else []
    inside = "/" not in service + terms and service not in ("", ".", "..")
    log = ("log", "-1", "--format=%H %cd", "--date=format:%Y-%m-%d", *limit, "--", f":(literal){name}")
    found = _git(clone, *log) if inside else b""
    if not found:
        before = f" avant le {until}" if until else ""
        remedy = "vérifiez les noms du service et du type, tels que les dossiers du dépôt les écrivent"
        later = " et donnez une date plus récente" if until else ""
        raise Refused(f"Aucune version de {shown(name)}{before} dans ce dépôt : {remedy}{later}.")
    commit, date = found.decode().split()
    return _git(clone, "show", f"{commit}:{name}"), date


def _git(clone: Path, *arguments: str) -> bytes:
    """What git says; its hooks, pagers and configured programs are never run by these commands."""
    command = ["git", "--no-pager", "-C", str(clone), *arguments]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode:
        raise Refused(f"{shown(str(clone))} n'est pas un dépôt git lisible : donnez le dossier d'un clone.")
    return run.stdout


if __name__ == "__main__":
    raise SystemExit(main())
