"""Dated changes of files to what a reader follows: a new provider, a new version, corrected clauses.

Only what is still published is told: a clause, a version or a provider that was withdrawn leaves the news with it.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from clausier.history.changes import COMPARED, FileChange, History
from clausier.history.compare import ClauseChange, Kind, compare
from clausier.history.snapshot import Snapshot, snapshot
from clausier.history.wording import sentences
from clausier.model import KINDS, Corpus, Provider, Version, anchor
from clausier.quantities.word import french_date

TOGETHER = 5  # clauses of a document changed at once beyond which they make one piece of news


@dataclass(frozen=True)
class Line:
    """A paragraph of a piece of news, with what is listed below it. Texts have ordinary spaces."""

    text: str
    address: str = ""
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class News:
    """Something that happened. `id` is for ever, unique on the site; `address` is relative to the site's root."""

    id: str
    title: str
    date: datetime.datetime
    address: str
    provider: str
    topics: frozenset[str]
    lines: tuple[Line, ...]


def news(corpus: Corpus, history: History) -> tuple[News, ...]:
    """What happened, the newest first. What history does not know has the date its document bears, if any."""
    told = _Teller(corpus, history)
    found = list(told.from_history())
    found += told.from_dates()
    return tuple(sorted(found, key=lambda item: (item.date, item.id), reverse=True))


class _Teller:
    """Walks changes from the oldest, knowing which versions have been told of."""

    def __init__(self, corpus: Corpus, history: History) -> None:
        self.corpus = corpus
        self.history = history
        self.versions = {v.path: (p, v) for p in corpus.providers.values() for d in p.documents for v in d.versions}
        self.told: dict[str, str] = {}  # path to the change that published it
        self.providers: dict[str, str] = {}  # id to the change that published it
        self.read = lru_cache(maxsize=64)(self._read)

    def _read(self, name: str) -> Snapshot | None:
        return snapshot(self.history.texts.get(name, ""))

    def from_history(self) -> Iterator[News]:
        names = _names_now(self.history.changes)
        mine = [(names.get(c.path, c.path), c) for c in self.history.changes]
        mine = [(path, change) for path, change in mine if path in self.versions]
        edits = [change for _, change in mine if change.before and change.after]
        looked_into = {id(change) for change in edits[-COMPARED:]}
        first_edit = {path: c for path, c in reversed(mine) if id(c) in looked_into}
        for path, change in mine:
            if not change.before:
                edited = first_edit.get(path)
                added = self.read(change.after) if edited else None
                if not (added and added.draft):
                    yield from self._published(path, change)
            elif id(change) in looked_into:
                yield from self._edited(path, change)

    def _edited(self, path: str, change: FileChange) -> Iterator[News]:
        before, after = self.read(change.before), self.read(change.after)
        if not before or not after or after.draft:
            return
        if before.draft:
            yield from self._published(path, change)
        elif change.former and _dated(change.former) and _dated(change.former) != _dated(change.path):
            self.told[path] = change.change
            yield _new_version(*self.versions[path], change.date, change.path)
        else:
            yield from self._corrected(path, change, compare(before, after))

    def _published(self, path: str, change: FileChange) -> Iterator[News]:
        if path in self.told:
            return
        self.told[path] = change.change
        provider, version = self.versions[path]
        if provider.id not in self.providers:
            self.providers[provider.id] = change.change
            yield _new_provider(provider, change.date)
        elif self.providers[provider.id] != change.change:
            yield _new_version(provider, version, change.date, change.path)

    def _corrected(self, path: str, change: FileChange, changes: Iterable[ClauseChange]) -> Iterator[News]:
        provider, version = self.versions[path]
        published = {clause.id for clause in version.clauses}
        seen = []
        for clause in changes:
            details = tuple(sentences(clause, self.corpus))
            stands = clause.clause in published
            if (details or clause.kind is not Kind.CORRECTED) and stands is (clause.kind is not Kind.REMOVED):
                seen.append((clause, details))
        base = _file_id(change.path)
        if len(seen) > TOGETHER:
            title = f"{provider.name}, {_name(version)} : {len(seen)} clauses revues"
            lines = tuple(_line(version, clause, details) for clause, details in seen)
            topics = frozenset[str]().union(*(clause.topics for clause, _ in seen))
            address = f"{_address(version)}#{version.document}"
            yield News(f"{base}/{change.change}", title, change.date, address, provider.id, topics, lines)
            return
        for clause, details in seen:
            line = _line(version, clause, details)
            title = f"{provider.name}, {_name(version)}, clause {clause.kind} : {_clause_name(clause)}"
            id_ = f"{base}/{clause.clause}/{change.change}"
            yield News(id_, title, change.date, line.address, provider.id, clause.topics, (line,))

    def from_dates(self) -> Iterator[News]:
        """What history does not tell of, with the dates that documents bear; nothing of those that bear none."""
        for provider in self.corpus.providers.values():
            unknown = [v for d in provider.documents for v in d.versions if v.date and v.path not in self.told]
            for version in sorted(unknown, key=lambda v: (v.date, v.path)):
                assert version.date
                date = datetime.datetime.combine(version.date, datetime.time(), datetime.UTC)
                if provider.id not in self.providers:
                    self.providers[provider.id] = ""
                    yield _new_provider(provider, date)
                else:
                    yield _new_version(provider, version, date, version.path)


def _names_now(changes: Iterable[FileChange]) -> dict[str, str]:
    """The path that each path of the past bears today."""
    now: dict[str, str] = {}
    for change in reversed(tuple(changes)):
        if change.former:
            now[change.former] = now.get(change.path, change.path)
    return now


def _dated(path: str) -> str:
    """The date in a file name, empty if it has none: `cgs-2024-07-04.yml` is that of 2024-07-04."""
    stem = path.rpartition("/")[2].removesuffix(".yml")
    return stem[-10:] if stem[-10:].count("-") == 2 and stem[-1:].isdigit() else ""


def _new_provider(provider: Provider, date: datetime.datetime) -> News:
    versions = [document.current for document in provider.documents]
    lines = (Line(provider.activity), *(Line(f"{version.title} ({_name(version)}).") for version in versions))
    topics = frozenset(topic for version in versions for topic in version.by_topic)
    id_, title = f"fournisseurs/{provider.id}", f"Nouveau prestataire : {provider.name}"
    return News(id_, title, date, f"{id_}/", provider.id, topics, lines)


def _new_version(provider: Provider, version: Version, date: datetime.datetime, path: str) -> News:
    title = f"{provider.name}, nouvelle version : {_name(version)}"
    address = f"{_address(version)}#{version.document}"
    lines = (Line(f"{version.title}, {len(version.clauses)} clauses."),)
    return News(_file_id(path), title, date, address, provider.id, frozenset(version.by_topic), lines)


def _file_id(path: str) -> str:
    """By the name a file had when it happened: it may have got a date since."""
    return f"fournisseurs/{path.removeprefix('data/providers/').removesuffix('.yml')}"


def _address(version: Version) -> str:
    return f"fournisseurs/{version.provider}/"


def _name(version: Version) -> str:
    kind = KINDS[version.kind]
    return f"{kind} du {french_date(version.date)}" if version.date else f"{kind} sans date"


def _clause_name(change: ClauseChange) -> str:
    """Of a clause that went, the number alone: its words are not published any more."""
    if change.kind is Kind.REMOVED:
        return change.before.number
    return f"{change.after.number} {change.after.heading}".strip()


def _line(version: Version, change: ClauseChange, details: tuple[str, ...]) -> Line:
    """A clause that went has no address any more: its document has."""
    target = version.document if change.kind is Kind.REMOVED else anchor(version.document, change.clause)
    said = f"Clause {change.kind} : {_clause_name(change)}"
    return Line(said, f"{_address(version)}#{target}", details)
