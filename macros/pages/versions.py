"""What a provider's page says of the versions of a document: their dates, what changed, the clauses that went."""

from dataclasses import dataclass

from clausier.diff import compare
from clausier.diff.sentence import sentence
from clausier.diff.steps import Fates, Retired, fates, step_slug, steps
from clausier.model import Document, Version, anchor
from macros.pages.changes import change_id


@dataclass(frozen=True)
class Entry:
    """A version in the history: what changed with it, in a sentence, and where that is told; empty for the oldest."""

    version: Version
    changes: str
    address: str


@dataclass(frozen=True)
class RetiredView:
    """A clause that went, at the address it had, and where its end is told."""

    gone: Retired
    id: str
    former: tuple[str, ...]
    address: str


@dataclass(frozen=True)
class History:
    """The versions, the newest first (none when there is only one), and what became of the ids of the older ones."""

    entries: tuple[Entry, ...]
    former: dict[str, tuple[str, ...]]
    retired: tuple[RetiredView, ...]


def history(document: Document) -> History:
    """The history of `document`; addresses are relative to its provider's page."""
    diffs = [compare(older, newer) for older, newer in steps(document)]
    found = fates(document, diffs)
    entries = [Entry(d.newer, sentence(d), _address(d.older, d.newer)) for d in diffs]
    oldest = [Entry(document.versions[-1], "", "")] if diffs else []
    return History((*entries, *oldest), _former(document, found), tuple(_retired(gone) for gone in found.retired))


def _former(document: Document, found: Fates) -> dict[str, tuple[str, ...]]:
    return {new: tuple(anchor(document.id, old) for old in olds) for new, olds in found.former.items()}


def _retired(gone: Retired) -> RetiredView:
    document, id_ = gone.diff.newer.document, gone.clause.id
    address = f"{_address(gone.diff.older, gone.diff.newer)}#{change_id(id_)}"
    former = tuple(anchor(document, old) for old in gone.former)
    return RetiredView(gone, anchor(document, id_), former, address)


def _address(older: Version, newer: Version) -> str:
    return f"{newer.document}/{step_slug(older, newer)}/"
