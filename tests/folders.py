"""Data folders for the tests: a small invented corpus, and what a case changes in it."""

import shutil
from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"
BASE = FIXTURES / "base"
SOURCES = FIXTURES / "sources"
VERSIONS = FIXTURES / "versions"


def lay(target: Path, case: Path | None = None) -> Path:
    """Copies the base to `target` and lays a case over it: its vocabularies are added, its other files replace."""
    shutil.copytree(BASE, target)
    if case is None:
        return target
    for file in sorted(case.rglob("*.yml")):
        copy = target / file.relative_to(case)
        if file.parent == case:
            before = copy.read_text("utf-8") if copy.exists() else ""
            copy.write_text(before + file.read_text("utf-8"), "utf-8")
        else:
            copy.parent.mkdir(exist_ok=True)
            shutil.copy(file, copy)
    return target


def change(file: Path, old: str, new: str) -> None:
    """Replaces the first `old` in `file`, which must hold it."""
    text = file.read_text("utf-8")
    assert old in text, f"{file.name} no longer holds {old!r}"
    file.write_text(text.replace(old, new, 1), "utf-8")


def versions(target: Path) -> Path:
    """A corpus in which two documents have two versions, with the texts they restate beside it, in `sources`."""
    lay(target, VERSIONS)
    for folder in (SOURCES, VERSIONS / "sources"):
        shutil.copytree(folder, target.parent / "sources", dirs_exist_ok=True)
    return target


def project(target: Path, case: Path) -> Path:
    """A site of its own to build: the pages and the theme of this one, with the small corpus and a case over it."""
    root = FIXTURES.parents[1]
    for name in ("docs", "theme"):
        shutil.copytree(root / name, target / name)
    shutil.copy(root / "mkdocs.yml", target)
    (target / "macros").symlink_to(root / "macros")
    lay(target / "data", case)
    return target
