"""What an earlier build made, kept in a file, so that what is made of the same things is not made again.

Each value has a name and a key: the digest of all that it is made of. A value under another key is as good as none. The
same goes for the `stamp`, the digest of the code and of the libraries that make the values: under another one, nothing
is found, and everything is made again. Values are bytes that this project wrote itself; some are pickles, so that the
file must never come from elsewhere. Whoever deletes it loses time alone.

The file is an SQLite database: builds that run at once share it, and one that is killed leaves it as it was.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path

_SIZE = 16  # bytes of a digest: no two of some millions are the same by chance
_PENDING = 4_000_000  # bytes that wait to be written together
_WAIT = 60  # seconds, for another build that is writing
_SCHEMA = """
CREATE TABLE IF NOT EXISTS kept (
  name TEXT PRIMARY KEY,
  stamp TEXT NOT NULL,
  key TEXT NOT NULL,
  value BLOB NOT NULL
);
"""


def digest(*parts: str | bytes) -> str:
    """What identifies these parts in this order: any other parts, or the same cut elsewhere, have another digest."""
    found = blake2b(digest_size=_SIZE)
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        found.update(b"%d:" % len(raw))
        found.update(raw)
    return found.hexdigest()


class Kept:
    """Values by name. `keep` opens one."""

    def __init__(self, base: sqlite3.Connection, stamp: str) -> None:
        self._base, self._stamp = base, stamp
        self._waiting: dict[str, tuple[str, bytes]] = {}
        self._size = 0

    def get(self, name: str, key: str) -> bytes | None:
        """The value of `name` made under `key`; None where there is none."""
        if name in self._waiting:
            made, value = self._waiting[name]
            return value if made == key else None
        asked = "SELECT value FROM kept WHERE name = ? AND stamp = ? AND key = ?"
        found = self._base.execute(asked, (name, self._stamp, key)).fetchone()
        return found[0] if found else None

    def has(self, name: str, key: str) -> bool:
        """Whether there is a value of `name` made under `key`."""
        if name in self._waiting:
            return self._waiting[name][0] == key
        asked = "SELECT 1 FROM kept WHERE name = ? AND stamp = ? AND key = ?"
        return self._base.execute(asked, (name, self._stamp, key)).fetchone() is not None

    def put(self, name: str, key: str, value: bytes) -> None:
        """Keeps a value, in the place of the one that `name` had."""
        self._waiting[name] = (key, value)
        self._size += len(value)
        if self._size > _PENDING:
            self.write()

    def write(self) -> None:
        """Writes what was put and is still in memory."""
        if self._waiting:
            with self._base:
                rows = ((name, self._stamp, *made) for name, made in self._waiting.items())
                self._base.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
            self._waiting.clear()
            self._size = 0


@contextmanager
def keep(file: Path, stamp: str) -> Iterator[Kept]:
    """What is kept in `file` under `stamp`; a file that holds anything else is begun again."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        base = _open(file, stamp)
    except sqlite3.DatabaseError:  # no database, or a damaged one
        for path in file.parent.glob(f"{file.name}*"):
            path.unlink(missing_ok=True)
        base = _open(file, stamp)
    kept = Kept(base, stamp)
    try:
        yield kept
    finally:
        # What was made is right even if the build failed further on. A full disk loses what waits, nothing else.
        with suppress(sqlite3.Error):
            kept.write()
        base.close()


def _open(file: Path, stamp: str) -> sqlite3.Connection:
    base = sqlite3.connect(file, timeout=_WAIT)
    try:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")
        base.executescript(_SCHEMA)
        with base:
            base.execute("DELETE FROM kept WHERE stamp != ?", (stamp,))
    except sqlite3.Error:
        base.close()
        raise
    return base
