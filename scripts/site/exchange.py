"""One folder put in the place of another, which a reader never finds missing or half there."""

import ctypes
import os
import shutil
from pathlib import Path

_EXCHANGE = 2  # RENAME_EXCHANGE of Linux
_HERE = -100  # AT_FDCWD: paths are relative to the working folder


def exchange(new: Path, old: Path) -> None:
    """Gives each folder the name of the other, in one step where the system can; `old` may not exist."""
    if not old.exists():
        new.rename(old)
        return
    if _exchanged(new, old):
        return
    # Two steps, between which there is no site: `restore` undoes the first.
    waiting = old.with_name(f".{old.name}.before")
    shutil.rmtree(waiting, ignore_errors=True)
    old.rename(waiting)
    new.rename(old)
    waiting.rename(new)


def restore(output: Path) -> None:
    """Puts back a site that a build took away and was stopped before it put another in its place."""
    waiting = output.with_name(f".{output.name}.before")
    if waiting.is_dir() and not output.exists():
        waiting.rename(output)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system could exchange two names at once: Linux can, on most of its file systems."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and not rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
