"""The layout of `data/`: which file holds what, and what may not be there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clausier.problems import Problem, shown
from clausier.records import SLUG

TOPICS, FACTS, PROVIDER = "topics.yml", "facts.yml", "provider.yml"
RATES, RULES, INSTRUMENTS = "law/rates.yml", "law/rules.yml", "law/instruments.yml"
_DOCUMENT = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z]+)*?)(?:-(?P<date>\d{4}-\d{2}-\d{2}))?\.yml")


@dataclass(frozen=True)
class DocumentFile:
    """`cgs-2024-07-04.yml`: a version of the document `cgs`; `date` is empty for an undated one."""

    path: Path
    provider: str
    document: str
    date: str


@dataclass(frozen=True)
class Layout:
    """The files of a data folder, with the problems of those that are out of place."""

    root: Path
    providers: tuple[str, ...]
    documents: tuple[DocumentFile, ...]
    problems: tuple[Problem, ...]

    def name(self, path: Path) -> str:
        """The file as a contributor knows it: `data/providers/inforez/provider.yml`."""
        return (Path(self.root.name) / path.relative_to(self.root)).as_posix()

    def provider_file(self, provider: str) -> Path:
        return self.root / "providers" / provider / PROVIDER


def layout(root: Path) -> Layout:
    """Looks at names only; opens nothing."""
    providers: list[str] = []
    documents: list[DocumentFile] = []
    problems: list[Problem] = []

    def refuse(path: Path, message: str, expected: str, rule: str = "file-names") -> None:
        name = (Path(root.name) / path.relative_to(root)).as_posix()
        found = "" if rule == "missing-file" else path.name
        problems.append(Problem(name, 0, "", message, anchor="fichiers", rule=rule, found=found, expected=expected))

    for folder in _entries(root / "providers"):
        if folder.is_symlink() or not folder.is_dir():
            expected = "un dossier par prestataire, sans lien symbolique"
            refuse(folder, f"attendu : {expected}.", expected)
        elif not SLUG.fullmatch(folder.name):
            expected = "un identifiant en minuscules sans accent, comme « mon-prestataire »"
            refuse(folder, f"nom de dossier refusé. Attendu : {expected}.", expected)
        else:
            providers.append(folder.name)
            for path in _entries(folder):
                if path.is_symlink() or not path.is_file():
                    expected = "un simple fichier, sans lien symbolique ni sous-dossier"
                    refuse(path, f"attendu : {expected}.", expected)
                elif path.name != PROVIDER:
                    if match := _DOCUMENT.fullmatch(path.name):
                        documents.append(DocumentFile(path, folder.name, match["id"], match["date"] or ""))
                    elif path.suffix != ".txt":  # a draft's source text, git-ignored
                        expected = "« cgv.yml » ou « cgv-2024-07-04.yml »"
                        refuse(path, f"nom de fichier refusé : {shown(path.name)}. Attendu : {expected}.", expected)
            if not (folder / PROVIDER).is_file():
                message = "fichier manquant : il dit qui est le prestataire."
                refuse(folder / PROVIDER, message, "ce fichier", "missing-file")
    return Layout(root, tuple(providers), tuple(documents), tuple(problems))


def _entries(folder: Path) -> Iterator[Path]:
    """Sorted, hidden files aside."""
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if not path.name.startswith("."))
