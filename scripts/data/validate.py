"""`make validate`: every problem of the data files, in French, at once."""

import argparse
import sys
import time
from pathlib import Path

from clausier import load
from clausier.characters import one_line
from clausier.report import FORMATS
from clausier.report.guide import Guide
from clausier.typography import counted, decimal
from macros.settings import settings
from scripts import ROOT

DATA = ROOT / "data"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="ne montrer que ces fichiers")
    parser.add_argument("--data", type=Path, default=DATA, help="dossier des données")
    parser.add_argument("--format", choices=FORMATS, default="texte", help="pour une personne, GitHub ou un programme")
    arguments = parser.parse_args()
    start = time.perf_counter()
    if missing := [str(path) for path in arguments.files if not path.is_file()]:
        print(f"Fichier introuvable : {one_line(', '.join(missing))}.", file=sys.stderr)
        return 1
    problems = load.check(arguments.data)
    if arguments.files:
        wanted = {path.resolve() for path in arguments.files}
        problems = [p for p in problems if (arguments.data.resolve().parent / p.file).resolve() in wanted]
    sys.stdout.write(FORMATS[arguments.format](problems, Guide(settings(ROOT).site_url)))
    errors = sum(problem.severity == "error" for problem in problems)
    duration = f"{decimal(time.perf_counter() - start, 1)} s"
    if errors:
        print(f"\n{counted(errors, 'erreur')} à corriger ({duration}).", file=sys.stderr)
        return 1
    said = f"Données correctes : {counted(len(problems), 'remarque')} ({duration})."
    print(said, file=sys.stdout if arguments.format == "texte" else sys.stderr)  # else what is read is not all data
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
