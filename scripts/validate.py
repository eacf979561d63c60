"""`make validate`: every problem of the data files, in French, at once."""

import argparse
import sys
import time
from pathlib import Path

from clausier import load

DATA = Path(__file__).resolve().parent.parent / "data"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="ne montrer que ces fichiers")
    parser.add_argument("--data", type=Path, default=DATA, help="dossier des données")
    arguments = parser.parse_args()
    start = time.perf_counter()
    if missing := [str(path) for path in arguments.files if not path.is_file()]:
        print(f"Fichier introuvable : {', '.join(missing)}.", file=sys.stderr)
        return 1
    problems = load.check(arguments.data)
    if arguments.files:
        wanted = {path.resolve() for path in arguments.files}
        problems = [p for p in problems if (arguments.data.resolve().parent / p.file).resolve() in wanted]
    for problem in problems:
        print(problem)
    errors = sum(problem.severity == "error" for problem in problems)
    duration = f"{time.perf_counter() - start:.1f} s".replace(".", ",")
    if errors:
        print(f"\n{errors} erreur{'s' if errors > 1 else ''} à corriger ({duration}).", file=sys.stderr)
        return 1
    print(f"Données correctes : {len(problems)} remarque{'s' if len(problems) > 1 else ''} ({duration}).")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
