"""What changed between two versions of a document: pure functions, from two versions to one frozen `Diff`."""

from clausier.diff.changes import Change, Diff, Direction, Edit, FactChange, Kind, Run
from clausier.diff.compare import compare

__all__ = ["Change", "Diff", "Direction", "Edit", "FactChange", "Kind", "Run", "compare"]
