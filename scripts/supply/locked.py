"""The packages of a lock file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@dataclass(frozen=True, order=True)
class Locked:
    """A package at its only version. `here` says whether this Python and this system install it."""

    name: str
    version: str
    here: bool


def read(file: Path) -> Iterator[Locked]:
    """The packages of a lock file, in its order."""
    for line in file.read_text("utf-8").splitlines():
        if line[:1].isalnum():  # neither a hash, set further in, nor a comment
            found = Requirement(line.removesuffix("\\").rstrip())
            (pin,) = found.specifier
            yield Locked(canonicalize_name(found.name), pin.version, found.marker is None or found.marker.evaluate())
