"""The versions of a document in time: the pairs to compare, their addresses, and what became of every clause id."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.diff.changes import Diff
from clausier.model import Clause, Document, Version

UNDATED = "sans-date"  # in addresses; a file without a date is the oldest version, and there is one at most


def steps(document: Document) -> Iterator[tuple[Version, Version]]:
    """Each version (older, newer) with the one that followed it, the latest step first."""
    yield from zip(document.versions[1:], document.versions, strict=False)


def step_slug(older: Version, newer: Version) -> str:
    """`2022-03-01--2024-09-01`: the address of a step among those of its document."""
    return "--".join(version.date.isoformat() if version.date else UNDATED for version in (older, newer))


@dataclass(frozen=True)
class Retired:
    """A clause that went: as it last stood, in the older version of the step that `diff` tells. `former` are its own
    former ids."""

    clause: Clause
    diff: Diff
    former: tuple[str, ...]


@dataclass(frozen=True)
class Fates:
    """What became of the ids of all versions: `former` holds the old ids of the current clauses that have any."""

    former: Mapping[str, tuple[str, ...]]
    retired: tuple[Retired, ...]


def fates(document: Document, diffs: Sequence[Diff]) -> Fates:
    """Where each id that any version gave out leads today: an address leads somewhere for ever. `diffs` are those of
    the document's steps, the latest first; they know the heirs of clauses that no `moved` entry speaks of."""
    ends = _kept(document.versions[-1])
    gone: dict[str, tuple[Clause, Diff]] = {}
    for diff in reversed(diffs):
        heirs = {c.id: change.newer[0].id for change in diff.changes for c in change.older if change.newer}
        heirs |= _kept(diff.newer)
        ends = {old: heirs.get(end, end) for old, end in ends.items()} | heirs
        gone |= {c.id: (c, diff) for change in diff.changes for c in change.older if not change.newer}
    former: dict[str, list[str]] = {}
    for old, end in ends.items():
        if old != end:
            former.setdefault(end, []).append(old)
    current = {clause.id for clause in document.current.clauses}
    return Fates(
        {end: tuple(olds) for end, olds in former.items() if end in current},
        tuple(
            Retired(clause, diff, tuple(former.get(id_, ())))
            for id_, (clause, diff) in gone.items()
            if ends[id_] == id_ and id_ not in current
        ),
    )


def _kept(version: Version) -> dict[str, str]:
    """Where the ids that a version knows of lead in it."""
    return {**version.moved, **{clause.id: clause.id for clause in version.clauses}}
