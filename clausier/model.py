"""The corpus: frozen, linked, checked. Everything that renders, searches, exports or compares starts from here.

Corpus ─ Family ─ Topic ─ Fact
   └──── Provider ─ Document (a kind of terms) ─ Version (dated) ─ Part, Section ─ Clause ─ StatedFact, Locator
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from clausier.instruments import Instruments
from clausier.quantities import Value
from clausier.rates import Rates
from clausier.rules import Rule

KINDS = {"cgv": "CGV", "cgs": "CGS", "cgu": "CGU", "contrat": "Contrat"}  # of documents, as short as a column head


class State(StrEnum):
    """What a document says of a topic or of a fact. The four never look alike on a page."""

    STATED = "stated"
    SILENT = "silent"
    NOT_CONCERNED = "not_concerned"
    NOT_REVIEWED = "not_reviewed"


@dataclass(frozen=True)
class Fact:
    """A typed fact. `values` maps the id of each named value to its label; `favours` is as in facts.yml."""

    id: str
    topic: str
    label: str
    help: str
    type: str
    many: bool
    key: bool
    favours: str | tuple[str, ...] | None
    aliases: tuple[str, ...]
    values: Mapping[str, str]


@dataclass(frozen=True)
class Topic:
    """A subject clauses deal with; `facts` in the order of its table."""

    id: str
    family: str
    label: str
    definition: str
    why: str
    synonyms_fr: tuple[str, ...]
    synonyms_en: tuple[str, ...]
    cuad: str | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Family:
    """A group of topics, in reading order."""

    id: str
    label: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A value that a clause states for a fact, in the case `when` (empty: in all cases)."""

    fact: Fact
    value: Value
    when: str
    clause: str


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a clause stands in its source: inclusive 1-based spans of lines."""

    spans: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        return self.spans[0][0]

    @property
    def last(self) -> int:
        return self.spans[-1][1]

    def lines(self) -> Iterator[int]:
        for start, end in self.spans:
            yield from range(start, end + 1)


@dataclass(frozen=True, slots=True)
class Clause:
    """A rule of a document, restated in our own words."""

    id: str
    number: str
    heading: str
    topic: Topic
    also: tuple[Topic, ...]
    locator: Locator
    summary: str
    facts: tuple[StatedFact, ...]
    cites: tuple[str, ...]
    note: str
    part: str

    @property
    def topics(self) -> tuple[Topic, ...]:
        return (self.topic, *self.also)


@dataclass(frozen=True, slots=True)
class Section:
    """A printed heading and what stands below it, in document order. `part` is set where numbering may restart."""

    heading: str
    number: str
    part: str
    level: int
    line: int
    children: tuple["Section | Clause", ...]


@dataclass(frozen=True, slots=True)
class Source:
    """The raw document: a file name in the operator's folder, its digest, its public address if known."""

    file: str
    sha256: str
    url: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """Lines of the source that state nothing, and why."""

    locator: Locator
    reason: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding of a source check that was accepted, with the reason."""

    check: str
    clause: str
    text: str
    reason: str


@dataclass(frozen=True)
class Version:
    """One dated version of a document. `reviewed` holds the topics read in full; None means all of them."""

    provider: str
    document: str
    kind: str
    title: str
    date: datetime.date | None
    source: Source
    published: bool
    reviewed: frozenset[str] | None
    not_concerned: Mapping[str, str]
    body: tuple[Section | Clause, ...]
    clauses: tuple[Clause, ...]
    skipped: tuple[Skipped, ...]
    waivers: tuple[Waiver, ...]
    moved: Mapping[str, str]
    path: str

    @cached_property
    def facts(self) -> Mapping[str, tuple[StatedFact, ...]]:
        """What the document states, by fact id, in document order."""
        found: dict[str, list[StatedFact]] = {}
        for clause in self.clauses:
            for stated in clause.facts:
                found.setdefault(stated.fact.id, []).append(stated)
        return {fact: tuple(values) for fact, values in found.items()}

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Clause, ...]]:
        """The clauses on each topic, those it is the main topic of first."""
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            found.setdefault(clause.topic.id, []).append(clause)
        for clause in self.clauses:
            for topic in clause.also:
                found.setdefault(topic.id, []).append(clause)
        return {topic: tuple(clauses) for topic, clauses in found.items()}

    @cached_property
    def by_id(self) -> Mapping[str, Clause]:
        """The clauses by id."""
        return {clause.id: clause for clause in self.clauses}

    def topic_state(self, topic: str) -> State:
        """What the document says of a topic."""
        if topic in self.by_topic:
            return State.STATED
        return self._silence(topic, topic)

    def fact_state(self, fact: Fact) -> State:
        """What the document says of a fact."""
        if fact.id in self.facts:
            return State.STATED
        return self._silence(fact.id, fact.topic)

    def _silence(self, subject: str, topic: str) -> State:
        if subject in self.not_concerned or topic in self.not_concerned:
            return State.NOT_CONCERNED
        return State.SILENT if self.reviewed is None or topic in self.reviewed else State.NOT_REVIEWED


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of terms of a provider, with its versions, the newest first."""

    id: str
    versions: tuple[Version, ...]

    @property
    def current(self) -> Version:
        return self.versions[0]


@dataclass(frozen=True, slots=True)
class Provider:
    """A contracting business, or one its own document does not name (`unnamed`)."""

    id: str
    name: str
    unnamed: bool
    activity: str
    legal_form: str
    siren: str
    rcs: str
    capital: str
    city: str
    website: str
    documents: tuple[Document, ...]

    @property
    def clauses(self) -> Iterator[tuple[Version, Clause]]:
        """Every clause in force, with its version."""
        for document in self.documents:
            for clause in document.current.clauses:
                yield document.current, clause


@dataclass(frozen=True, eq=False)  # one corpus is itself alone: what is derived from it is kept by identity
class Corpus:
    """Everything published, by id."""

    families: tuple[Family, ...]
    topics: Mapping[str, Topic]
    facts: Mapping[str, Fact]
    providers: Mapping[str, Provider]
    rates: Rates
    rules: Mapping[str, Rule]
    instruments: Instruments
    drafts: tuple[Version, ...] = field(default=())

    @cached_property
    def current(self) -> tuple[tuple[Provider, Version], ...]:
        """Every version in force, with its provider."""
        return tuple((p, d.current) for p in self.providers.values() for d in p.documents)

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[tuple[Provider, Version, tuple[Clause, ...]], ...]]:
        """For each topic, the versions in force that deal with it, with their clauses on it."""
        return {
            topic: tuple((p, v, v.by_topic[topic]) for p, v in self.current if topic in v.by_topic)
            for topic in self.topics
        }


def anchor(document: str, clause: str) -> str:
    """The id of a clause within its provider's page. It is a permanent address: never change its form."""
    return f"{document}-{clause}"
