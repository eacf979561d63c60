"""`make verify-sources SOURCES=<folder>`: every document against the raw text it restates.

Without a folder, only the drafts whose text was kept beside them by the importer.
"""

import argparse
import sys
from pathlib import Path

from clausier import load, yaml_reader
from clausier.model import Version
from clausier.problems import ProblemsFound
from clausier.verify import originality
from clausier.verify.check import Report, check, dated
from scripts.data.validate import DATA

MAX_EXCEPTIONS = 10  # for the whole site: beyond, the checks would mean nothing


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="ne vérifier que ces documents")
    parser.add_argument("--sources", type=Path, help="dossier des documents d'origine")
    parser.add_argument("--data", type=Path, default=DATA)
    arguments = parser.parse_args()
    if arguments.sources and not arguments.sources.is_dir():
        message = f"Le dossier « {arguments.sources} » n'existe pas. Donnez celui des documents d'origine : SOURCES=…"
        print(message, file=sys.stderr)
        return 1
    try:
        corpus = load.only(arguments.data, set(arguments.files)) if arguments.files else load.corpus(arguments.data)
    except ProblemsFound as error:
        print(error, "\n\nCorrigez d'abord les données : make validate", file=sys.stderr)
        return 1
    versions = [v for p in corpus.providers.values() for d in p.documents for v in d.versions] + list(corpus.drafts)
    root = arguments.data.resolve().parent
    raw = raw_texts(versions, root, arguments.sources)
    if not arguments.sources:
        versions = [v for v in versions if v.source.file in raw]
        if not versions:
            print("Aucun texte à comparer. Donnez le dossier des documents d'origine : make verify-sources SOURCES=…")
            return 1
    runs = {run for text in raw.values() for run in originality.runs(text.decode("utf-8"))}
    failed = exceptions = 0
    for version in versions:
        if version.source.file not in raw:
            print(f"{dated(version)} : source « {version.source.file} » absente, non vérifié.")
            failed += 1
            continue
        report = check(version, raw[version.source.file], runs, texts(root / version.path), corpus.instruments)
        show(version, report)
        failed += not report.passed
        exceptions += len(version.waivers)
    for path in [] if arguments.files else shared(arguments.data):
        for place, text in texts(path):
            for passage in originality.copied(text, runs):
                print(f"{path.relative_to(arguments.data.parent)} · {place} : recopié : « {passage} »")
                failed += 1
    plurals = ["s" if count > 1 else "" for count in (len(versions), exceptions)]
    checked = f"{len(versions)} document{plurals[0]} vérifié{plurals[0]}"
    print(f"{checked}, {exceptions} exception{plurals[1]} (moins de {MAX_EXCEPTIONS} permises).")
    return 1 if failed or exceptions >= MAX_EXCEPTIONS else 0


def raw_texts(versions: list[Version], root: Path, sources: Path | None) -> dict[str, bytes]:
    """The raw documents by file name: those of the folder, and what the importer kept beside a document."""
    kept = [(root / version.path).parent / version.source.file for version in versions]
    given = sorted(sources.glob("*.txt")) if sources else []
    return {path.name: path.read_bytes() for path in (*kept, *given) if path.is_file()}


def shared(data: Path) -> list[Path]:
    """The data files that restate no document of their own: vocabularies and identities."""
    return [
        path
        for path in sorted(data.rglob("*.yml"))
        if path.name == "provider.yml" or path.parent.parent.name != "providers"
    ]


def texts(path: Path) -> list[tuple[str, str]]:
    """Every text of a data file with its place: the clause's id where there is one."""
    tree = yaml_reader.read(path, path.name)
    clauses = tree.get("clauses", []) if isinstance(tree, dict) else []
    ids = [clause.get("id", "") if isinstance(clause, dict) else "" for clause in clauses]
    named = []
    for where, text in originality.leaves(tree):
        steps = list(where)
        if len(steps) > 1 and steps[0] == "clauses" and isinstance(steps[1], int):
            steps[:2] = [str(ids[steps[1]])]
        named.append((".".join(map(str, steps)), text))
    return named


def show(version: Version, report: Report) -> None:
    """One line a document, then what fails, line by line."""
    percents = "  ".join(f"{t.check} {t.percent:.4g} % ({t.passed}/{t.total})" for t in report.tallies)
    print(f"{dated(version)} : {len(version.clauses)} clauses  {percents.replace('.', ',')}")
    if unwritten := sum(not clause.summary for clause in version.clauses):
        print(f"  {unwritten} restitution{'s' if unwritten > 1 else ''} à écrire")
    for finding in report.findings:
        print(finding)
    for finding in report.waived:
        print(f"  exception admise : {str(finding).strip()}")


if __name__ == "__main__":
    raise SystemExit(main())
