"""`make import-quality SOURCES=<folder>`: the headings the importer finds, against those of the published documents."""

import argparse
import sys
from pathlib import Path

from clausier import load
from clausier.importer import quality, readers
from clausier.importer.quality import Score
from clausier.importer.segment.cut import cut
from clausier.problems import ProblemsFound
from clausier.typography import decimal
from scripts.data.validate import DATA

_COLUMNS = ("précision", "rappel", "F1")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="dossier des documents d'origine")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--details", action="store_true", help="montre chaque titre manqué ou de trop")
    arguments = parser.parse_args()
    try:
        corpus = load.corpus(arguments.data)
    except ProblemsFound as error:
        print(error, "\n\nCorrigez d'abord les données : make validate", file=sys.stderr)
        return 1
    totals = [Score(0, 0, 0), Score(0, 0, 0)]
    head = "".join(f"{name:>11}" for name in _COLUMNS)
    print(f"{'':16}{'titres du premier niveau':^33}{'tous les titres':^33}\n{'':16}{head}{head}")
    for _, version in corpus.current:
        path = arguments.sources / version.source.file
        if not path.is_file():
            print(f"{version.provider} : source « {version.source.file} » absente, non mesuré.")
            continue
        reading = readers.read(path)
        lines = [line.text for line in reading.lines]
        expected, found = quality.expected(version, lines), quality.found(cut(reading))
        scores = quality.score(expected, found)
        totals = [total + score for total, score in zip(totals, scores, strict=True)]
        print(f"{version.provider:16}" + "".join(map(shown, scores)))
        if arguments.details:
            details(expected, found, lines)
    print(f"{'ensemble':16}" + "".join(map(shown, totals)))
    return 0


def shown(score: Score) -> str:
    """The three figures in columns, the French way."""
    return "".join(f"{decimal(value, 3):>11}" for value in (score.precision, score.recall, score.f1))


def details(expected: dict[int, int], found: dict[int, int], lines: list[str]) -> None:
    """The lines that differ."""
    for line in sorted(expected.keys() ^ found.keys()):
        what = "manque" if line in expected else "en trop"
        print(f"    ligne {line} {what} (niveau {(expected | found)[line]}) : {lines[line - 1].strip()[:70]}")


if __name__ == "__main__":
    raise SystemExit(main())
