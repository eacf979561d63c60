"""`make import FILE=cgv.pdf ID=acme`: a raw document, or a folder of them, to drafts under data/providers/acme/."""

import argparse
import sys
from pathlib import Path

from clausier.importer import readers
from clausier.importer.lines import Unreadable
from clausier.importer.proposals import known
from clausier.model import KINDS
from clausier.problems import ProblemsFound, shown
from scripts.data.validate import DATA
from scripts.importing.drafts import Given, Refused, checked_date, checked_id, learnt_from, report, write


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="document, ou dossier de documents d'un même prestataire")
    parser.add_argument("id", help="identifiant du prestataire, par exemple atelier-rivage")
    parser.add_argument("--url", default="", help="adresse publique du document")
    parser.add_argument("--date", default="", help="date de la version (AAAA-MM-JJ), si le document la dit mal")
    parser.add_argument("--kind", default="", choices=["", *KINDS], help="nature du document, s'il la dit mal")
    parser.add_argument("--sources", type=Path, help="dossier des textes des versions précédentes")
    parser.add_argument("--replace", action="store_true", help="refait les brouillons qui existent déjà")
    parser.add_argument("--data", type=Path, default=DATA)
    arguments = parser.parse_args()
    failed = False
    try:
        folder = arguments.data / "providers" / checked_id(arguments.id)
        paths = documents(arguments.file.expanduser())
        given = Given(arguments.url, checked_date(arguments.date), arguments.kind, sources=arguments.sources)
        model = known(learnt_from(arguments.data))
        for path in paths:
            print(f"Lecture de {shown(path.name)}…", flush=True)
            try:
                reading = readers.read(path)
                report(write(reading, path.stem, folder, model, given, replace=arguments.replace))
            except (Refused, Unreadable) as problem:  # the other documents of a folder are imported all the same
                print(problem, file=sys.stderr)
                failed = True
    except Refused as problem:
        print(problem, file=sys.stderr)
        return 1
    except ProblemsFound as problem:
        print(problem, "\n\nCorrigez d'abord les données : make validate", file=sys.stderr)
        return 1
    if not failed:
        print("\nÀ vous : écrivez les restitutions, confirmez les thèmes et les faits, puis lancez make validate.")
        print("Le guide vous accompagne pas à pas : docs/guide/prestataire.md")
    return int(failed)


def documents(path: Path) -> list[Path]:
    """The document, or those of a folder in the order of their names. Raises Refused for an empty folder."""
    if not path.is_dir():
        return [path]
    found = sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith("."))
    if not found:
        raise Refused(f"le dossier {shown(str(path))} ne contient aucun fichier : placez-y les documents à importer.")
    return found


if __name__ == "__main__":
    raise SystemExit(main())
