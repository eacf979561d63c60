"""`make release`: the data of a tag as one archive, its digest, and notes that say what changed since the tag before.

The same commit gives the same archive, byte for byte: whoever has the repository can make it again and compare.
"""

import argparse
import datetime
import hashlib
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from clausier import load
from clausier.export import files
from clausier.problems import ProblemsFound
from clausier.typography import counted
from macros.settings import settings
from scripts import ROOT
from scripts.data import describe_change, git_history

TAGS = "donnees-*"
_TAG = re.compile(r"donnees-[0-9]{4}-[0-9]{2}-[0-9]{2}(?:\.[0-9]+)?")  # donnees-2026-03-01.2: the second of a day
SUMS, NOTES = "SHA256SUMS", "NOTES.md"
# Files of the API that hold everything: the answers to one question each are left to the site.
_BULK = {".csv", ".ndjson", ".sqlite"}
_BESIDE = ("datapackage.json", "openapi.json", "topics.json", "facts.json", "rules.json")


class NotThatTag(Exception):
    """What is here is not the tag that was asked for; the message says what to do, in French."""


def make(project: Path, tag: str, output: Path) -> Path:
    """Writes the archive, its digest and the notes of `tag` into `output`. Returns the archive.

    Raises NotThatTag when the data are not those of the tag, ProblemsFound when they are refused."""
    reference = f"refs/tags/{tag}"
    stamp = git_history.git(project, "log", "-1", "--format=%ct", reference, "--") if _TAG.fullmatch(tag) else None
    if not stamp:
        raise NotThatTag(f"git ne connaît pas l’étiquette « {tag} » ; attendu : donnees-2026-03-01.")
    if git_history.git(project, "diff", "--quiet", reference, "--", "data") is None:
        raise NotThatTag(f"Les fichiers de data/ ne sont pas ceux de l’étiquette « {tag} » : git checkout {tag}")
    date = datetime.datetime.fromtimestamp(int(stamp), datetime.UTC)
    corpus = load.corpus(project / "data")
    output.mkdir(parents=True, exist_ok=True)
    archive = output / f"clausier-{tag}.zip"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        written = files.write(corpus, root, settings(project).site_url, date)
        wanted = [path for path in written if path.parent == root and (path.suffix in _BULK or path.name in _BESIDE)]
        pack(archive, [*wanted, project / "LICENSE-data.md"], date)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    (output / SUMS).write_text(f"{digest}  {archive.name}\n", "ascii")
    clauses = sum(len(version.clauses) for _, version in corpus.current)
    content = f"{counted(len(corpus.providers), 'prestataire')}, {counted(clauses, 'clause')}"
    (output / NOTES).write_text(notes(project, tag, content, archive.name, digest), "utf-8")
    return archive


def pack(archive: Path, paths: Iterable[Path], date: datetime.datetime) -> None:
    """A zip in which nothing depends on the machine or on the day."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(paths, key=lambda path: path.name):
            entry = zipfile.ZipInfo(path.name, date.timetuple()[:6])
            entry.external_attr, entry.create_system = 0o100644 << 16, 3
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)


def notes(project: Path, tag: str, content: str, archive: str, digest: str) -> str:
    """What a release says of itself."""
    before = git_history.git(project, "describe", "--tags", "--abbrev=0", f"--match={TAGS}", f"refs/tags/{tag}^")
    former = before.decode().strip() if before else ""
    if former:
        told = describe_change.describe(project, former, f"refs/tags/{tag}")
        changes = f"## Ce qui change depuis `{former}`\n\n{told}"
    else:
        changes = "Première version des données."
    return (
        f"{content}. Licence [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.fr).\n\n{changes}\n\n"
        f"## Vérifier\n\n```sh\nsha256sum --check {SUMS}   # {digest}\n"
        f"gh attestation verify {archive} --repo <qui>/<dépôt>\n```\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tag", required=True, help="l’étiquette de la version : donnees-2026-03-01")
    parser.add_argument("--project", type=Path, default=ROOT, help="le dossier du dépôt")
    parser.add_argument("--output", type=Path, default=ROOT / "dist", help="le dossier où écrire")
    arguments = parser.parse_args()
    try:
        archive = make(arguments.project.resolve(), arguments.tag, arguments.output)
    except (NotThatTag, ProblemsFound) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{archive}, {SUMS} et {NOTES} sont écrits.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
