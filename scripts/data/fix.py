"""`make fix`: repairs what is safe in the data files (order of fields, spaces, quotes), and says what it did."""

import argparse
import sys
from pathlib import Path

from clausier import yaml_reader
from clausier.characters import one_line
from clausier.fix import fixed
from scripts.data.validate import DATA


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="ne réparer que ces fichiers")
    parser.add_argument("--data", type=Path, default=DATA, help="dossier des données")
    parser.add_argument("--check", action="store_true", help="dire seulement ce qui serait réparé")
    arguments = parser.parse_args()
    # A link may lead anywhere: what it points to is not a data file.
    files = arguments.files or [path for path in sorted(arguments.data.rglob("*.yml")) if not path.is_symlink()]
    if missing := [str(path) for path in files if not path.is_file()]:
        print(f"Fichier introuvable : {one_line(', '.join(missing))}.", file=sys.stderr)
        return 1
    repaired = unreadable = 0
    for path in files:
        name = one_line(_name(path, arguments.data))
        try:
            done = _fix(path, write=not arguments.check)
        except yaml_reader.Unreadable:
            print(f"{name} : illisible, laissé tel quel. Pour savoir pourquoi : make validate", file=sys.stderr)
            unreadable += 1
            continue
        if done:
            print(f"{name} : {', '.join(f'{what} ({count})' for what, count in done.items())}.")
            repaired += 1
    print(_summary(len(files), repaired, arguments.check))
    return 1 if unreadable or (arguments.check and repaired) else 0


def _fix(path: Path, *, write: bool) -> dict[str, int]:
    """What was repaired in a file, or would be. Raises Unreadable."""
    tree = yaml_reader.read(path, path.name)
    before = path.read_bytes()
    result = fixed(before, tree)
    after = result.text.encode("utf-8")
    if after == before:
        return {}
    if write:
        path.write_bytes(after)
    return result.done


def _name(path: Path, data: Path) -> str:
    """The file as a contributor knows it: `data/providers/inforez/cgs.yml`."""
    root = data.resolve().parent
    return path.resolve().relative_to(root).as_posix() if path.resolve().is_relative_to(root) else str(path)


def _summary(files: int, repaired: int, check: bool) -> str:
    plural = "s" if repaired > 1 else ""
    if not repaired:
        return f"Rien à réparer ({files} fichier{'s' if files > 1 else ''} lu{'s' if files > 1 else ''})."
    if check:
        return f"{repaired} fichier{plural} à réparer. Lancez : make fix"
    return f"{repaired} fichier{plural} réparé{plural}."


if __name__ == "__main__":
    raise SystemExit(main())
