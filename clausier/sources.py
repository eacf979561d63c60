"""The optional source layer: passages of the raw documents, cut by locator. Whoever builds has them, or not."""

import hashlib
import os
from functools import lru_cache
from pathlib import Path

from clausier.model import Clause, Source, Version

VARIABLE = "CLAUSIER_SOURCES"


class SourceChanged(Exception):
    """The file in the operator's folder is not the one the clauses were read from."""


def folder() -> Path | None:
    """The operator's folder of raw documents, if any."""
    value = os.environ.get(VARIABLE, "")
    return Path(value) if value else None


def passage(version: Version, clause: Clause) -> str:
    """The lines a clause restates, or nothing without the source. Raises SourceChanged when the digest differs."""
    root = folder()
    if root is None or not (root / version.source.file).is_file():
        return ""
    lines = _lines(root / version.source.file, version.source)
    spans = ("\n".join(lines[start - 1 : end]).strip("\n") for start, end in clause.locator.spans)
    return "\n[…]\n".join(spans)


def content(source: Source) -> bytes:
    """The raw document that a version was read from; nothing where the operator does not have it."""
    root = folder()
    return (root / source.file).read_bytes() if root and (root / source.file).is_file() else b""


@lru_cache(maxsize=16)
def _lines(path: Path, source: Source) -> tuple[str, ...]:
    raw = path.read_bytes()
    if hashlib.sha256(raw).hexdigest() != source.sha256:
        changed = f"« {path.name} » a changé depuis la lecture de ses clauses"
        raise SourceChanged(f"{changed} : relisez-les, puis notez la nouvelle empreinte.")
    return tuple(raw.decode("utf-8").split("\n"))
