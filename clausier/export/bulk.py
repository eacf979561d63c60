"""The bulk files, written provider by provider: what a former build wrote of a provider that is the same is copied."""

import datetime
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import IO

from clausier.export import about, datapackage, documents, law, spreadsheet, tables
from clausier.export.pieces import Json, Site, date, encoded
from clausier.export.sqlite_file import Database
from clausier.model import Corpus, Provider
from clausier.typography import french

_LINES, _BASE = "clauses.ndjson", "clausier.sqlite"
_TEXTS = (*(f"{table.name}.csv" for table in tables.TABLES), _LINES)
_CHUNK = 1 << 20  # bytes


@dataclass(frozen=True)
class Share:
    """What a build wrote of a provider: the key of what it was made of, the bytes in each text file, its clauses."""

    id: str
    key: str
    sizes: tuple[int, ...]
    clauses: int


@dataclass(frozen=True)
class Former:
    """What a former build wrote: its files by name, as that build left them, and the shares in order."""

    files: Mapping[str, Path]
    shares: Sequence[Share]


def write(
    corpus: Corpus,
    site: Site,
    committed: datetime.datetime,
    answer: Callable[[Provider], Json],
    place: Callable[[str], Path],
    keys: Mapping[str, str] | None = None,
    former: Former | None = None,
) -> list[Share]:
    """Writes the bulk files, each where `place` says, there being no file yet. Returns the shares of providers.

    `answer` gives what `providers/<id>.json` says of a provider; `keys` tell what the share of each is made of: one of
    `former` under the same key is copied. In one pass, so that the memory it takes does not grow with the number of
    providers."""
    paths = {name: place(name) for name in (*_TEXTS, _BASE)}
    before = _before(former)
    amended = former is not None and _same(corpus, former.shares)
    work = paths[_BASE].with_suffix(".work")
    work.unlink(missing_ok=True)
    shares: list[Share] = []
    with ExitStack() as stack:
        texts = [_Text(stack.enter_context(paths[name].open("wb")), _source(former, name, stack)) for name in _TEXTS]
        for text, name in zip(texts, _TEXTS, strict=True):
            text.write(_head(name))
        base = _base(corpus, site, committed, work, former if amended else None)
        for position, provider in enumerate(corpus.providers.values(), 1):
            key = keys[provider.id] if keys else ""
            share, starts = before.get(provider.id, (None, ()))
            if share and share.key == key:
                for text, start, size in zip(texts, starts, share.sizes, strict=True):
                    text.copy(start, size)
                if amended:
                    shares.append(share)
                    continue
            said = answer(provider)
            if not share or share.key != key:
                contents = _contents(corpus, said)
                for text, content in zip(texts, contents, strict=True):
                    text.write(content)
                share = Share(provider.id, key, tuple(map(len, contents)), _count(provider))
            base.put(said, position, 1 + sum(each.clauses for each in shares))
            shares.append(share)
        for text in texts:
            text.flush()
    base.save(paths[_BASE])
    work.unlink()
    place("datapackage.json").write_bytes(encoded(datapackage.package(paths, site.url, date(committed))))
    return shares


def _before(former: Former | None) -> dict[str, tuple[Share, tuple[int, ...]]]:
    """The former shares by provider, each with the bytes of each text file where it starts."""
    if former is None:
        return {}
    sizes = zip(*(share.sizes for share in former.shares), strict=True)
    starts = [accumulate(column, initial=len(_head(name))) for name, column in zip(_TEXTS, sizes, strict=True)]
    return {share.id: (share, at) for share, at in zip(former.shares, zip(*starts, strict=True), strict=False)}


def _same(corpus: Corpus, shares: Sequence[Share]) -> bool:
    """Whether the providers are those of the shares, in the same order, with as many clauses."""
    now = [(provider.id, _count(provider)) for provider in corpus.providers.values()]
    return now == [(share.id, share.clauses) for share in shares]


def _count(provider: Provider) -> int:
    return sum(len(document.current.clauses) for document in provider.documents)


def _source(former: Former | None, name: str, stack: ExitStack) -> IO[bytes] | None:
    return stack.enter_context(former.files[name].open("rb")) if former else None


class _Text:
    """A text file being written; what follows one another in the former one is copied together."""

    def __init__(self, file: IO[bytes], former: IO[bytes] | None) -> None:
        self._file, self._former = file, former
        self._start = self._end = 0

    def write(self, content: bytes) -> None:
        self.flush()
        self._file.write(content)

    def copy(self, start: int, size: int) -> None:
        """Copies bytes of the former file."""
        if start != self._end:
            self.flush()
            self._start = start
        self._end = start + size

    def flush(self) -> None:
        """Writes what waits to be copied."""
        if self._former and self._end > self._start:
            self._former.seek(self._start)
            for at in range(self._start, self._end, _CHUNK):
                self._file.write(self._former.read(min(_CHUNK, self._end - at)))
        self._start = self._end = 0


def _head(name: str) -> bytes:
    return next((spreadsheet.head(table) for table in tables.TABLES if name == f"{table.name}.csv"), b"")


def _contents(corpus: Corpus, provider: Json) -> list[bytes]:
    """What each text file holds of a provider, from its document."""
    clauses = list(documents.clauses(corpus, provider))
    rows = {
        tables.CLAUSES: map(tables.clause_row, clauses),
        tables.FACTS: tables.fact_rows(corpus.facts, provider),
        tables.VERDICTS: tables.verdict_rows(provider),
    }
    return [*(spreadsheet.body(table, rows[table]) for table in tables.TABLES), b"".join(map(encoded, clauses))]


def _base(corpus: Corpus, site: Site, committed: datetime.datetime, work: Path, former: Former | None) -> Database:
    """The database, made from the former one if there is one."""
    if former:
        shutil.copyfile(former.files[_BASE], work)
    base = Database(work, former=former is not None)
    about_it = [
        ("name", about.NAME),
        ("version", about.VERSION),
        ("date", date(committed)),
        ("site", site.url),
        ("licence", about.LICENCE),
        ("attribution", french(about.ATTRIBUTION)),
    ]
    laws = law.rules(corpus, site), law.checks(corpus, site)
    base.set_shared(about_it, documents.topics(corpus, site), documents.facts(corpus), *laws)
    return base
