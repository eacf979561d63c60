"""What a version control says of files: the form in which `history` takes it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

COMPARED = 200  # changes of documents that are looked into, the newest; each may cost two readings of YAML


@dataclass(frozen=True)
class FileChange:
    """A file that was added (`before` empty), changed, renamed (`former` is its old path) or removed (`after` empty).

    `before` and `after` name contents, which `History.texts` may hold; `change` names the change itself, for ever."""

    path: str
    former: str
    before: str
    after: str
    date: datetime.datetime
    change: str


@dataclass(frozen=True)
class History:
    """Changes of documents from the oldest to the newest, for each path the date of its last change, and contents.

    `gap` says in French why older changes are not known, empty if they all are."""

    changes: tuple[FileChange, ...] = ()
    modified: Mapping[str, datetime.datetime] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    gap: str = ""
