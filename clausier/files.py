"""The layout of `data/`: which file holds what, and what may not be there."""

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from clausier import reserved
from clausier.model import KINDS
from clausier.problems import Problem, shown
from clausier.records import SLUG

TOPICS, FACTS, PROVIDER = "topics.yml", "facts.yml", "provider.yml"
MOVED = "moved.yml"  # there once something has moved
RATES, RULES, INSTRUMENTS = "law/rates.yml", "law/rules.yml", "law/instruments.yml"
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
# An id that begins with its kind cannot take, on a page, the place of an anchor of the page itself. Anchors join ids by
# hyphens: with a kind or a word of another anchor further on in an id, two of them could be the same.
_ONCE = "|".join((*KINDS, "section", "partie"))
_DOCUMENT = re.compile(rf"(?P<id>(?:{'|'.join(KINDS)})(?:-(?!(?:{_ONCE})[-.])[a-z]+)*)(?:-(?P<date>{_DATE}))?\.yml")


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

    def entries(folder: Path) -> list[Path] | None:
        """Sorted, hidden files aside; None of what cannot be listed."""
        expected = "un dossier, sans lien symbolique"
        if _is(folder, stat.S_ISDIR):
            try:
                return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
            except OSError:
                expected = "un dossier que votre compte peut lire"
        elif not os.path.lexists(folder):
            return []
        refuse(folder, f"attendu : {expected}.", expected)
        return None

    entries(root / "law")
    for folder in entries(root / "providers") or ():
        if not _is(folder, stat.S_ISDIR):
            expected = "un dossier par prestataire, sans lien symbolique"
            refuse(folder, f"attendu : {expected}.", expected)
        elif not SLUG.fullmatch(folder.name) or reserved.why(reserved.PROVIDERS, folder.name):
            expected = reserved.why(reserved.PROVIDERS, folder.name)
            expected = expected or "un identifiant en minuscules sans accent, comme « mon-prestataire »"
            refuse(folder, f"nom de dossier refusé. Attendu : {expected}.", expected)
        elif (found := entries(folder)) is not None:
            providers.append(folder.name)
            for path in found:
                if not _is(path, stat.S_ISREG):
                    expected = "un simple fichier, sans lien symbolique ni sous-dossier"
                    refuse(path, f"attendu : {expected}.", expected)
                elif path.name != PROVIDER:
                    if match := _DOCUMENT.fullmatch(path.name):
                        documents.append(DocumentFile(path, folder.name, match["id"], match["date"] or ""))
                    elif path.suffix != ".txt":  # a draft's source text, git-ignored
                        expected = "« cgv.yml » ou « cgv-2024-07-04.yml »"
                        refuse(path, f"nom de fichier refusé : {shown(path.name)}. Attendu : {expected}.", expected)
            if folder / PROVIDER not in found:
                message = "fichier manquant : il dit qui est le prestataire."
                refuse(folder / PROVIDER, message, "ce fichier", "missing-file")
    return Layout(root, tuple(providers), tuple(documents), tuple(problems))


def _is(path: Path, sort: Callable[[int], bool]) -> bool:
    """Whether what stands there is of this sort itself, and does not lead to it."""
    try:
        return sort(path.lstat().st_mode)
    except OSError:
        return False
