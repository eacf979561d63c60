"""What the code is, as a digest: what an earlier build kept is worth something for the same code only."""

import sqlite3
import sys
from functools import lru_cache
from pathlib import Path

from clausier.kept import digest
from scripts import ROOT

_FOLDERS = ("clausier", "macros", "scripts")
_KINDS = {".py", ".html", ".sql", ".yml"}


@lru_cache(maxsize=1)
def stamp() -> str:
    """The digest of the code, of Python, of SQLite, and of the name and version of every library that is installed."""
    files = sorted(path for name in _FOLDERS for path in (ROOT / name).rglob("*") if path.suffix in _KINDS)
    code = (part for path in files for part in (path.relative_to(ROOT).as_posix(), path.read_bytes()))
    libraries = sorted({found.name for folder in sys.path for found in Path(folder).glob("*.dist-info")})
    return digest(sys.version, sqlite3.sqlite_version, *libraries, *code)
