"""The authored form: what each data file may hold. The JSON Schemas for editors are made from these classes.

The YAML reader gives text for every scalar; pydantic turns it into numbers, dates and enumerations. What a record
cannot know alone (do a topic, a fact, a line exist?) is checked by the rules of `lint`.
"""

import datetime
import re
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
    model_validator,
)

from clausier import quantities, reserved

LIST = "index"  # what providers, topics and rules are listed on


def _no_list(id_: str) -> str:
    """A page with this id would take the place of the list."""
    if id_ == LIST:
        raise ValueError(f"un autre identifiant que « {LIST} », adresse d'une liste")
    return id_


def _no_heading(id_: str) -> str:
    """Headings have anchors of this form, beside those of clauses."""
    if re.fullmatch(r"section-[0-9]+|partie-.+", id_):
        raise ValueError("un identifiant qui ne commence ni par « partie- » ni par « section- » suivi d'un numéro")
    return id_


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60), AfterValidator(_no_list)]
ClauseId = Annotated[Slug, AfterValidator(_no_heading)]
FactId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", max_length=40)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160, pattern=r"^[^\n]+$")]
_LONG_WORD = re.compile(r"\S{81}")


def _of_words(text: str) -> str:
    """What is longer than any word hides from readers, and takes search and checks a time out of proportion."""
    if _LONG_WORD.search(text):
        raise ValueError("des mots de 80 caractères au plus")
    return text


_Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=6000), AfterValidator(_of_words)]
Prose = Annotated[_Text, StringConstraints(min_length=1)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


def _https(url: HttpUrl) -> str:
    if url.scheme != "https" or url.username or url.password:
        raise ValueError("une adresse en https://")
    return str(url)


Address = Annotated[HttpUrl, AfterValidator(_https)]


def _spans(value: Any) -> Any:
    """`[3, 8]` is short for `[[3, 8]]`."""
    return [value] if isinstance(value, list) and value and isinstance(value[0], str) else value


_MOST_SPANS = 3000  # of a document; the longest known has two hundred
Span = tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(ge=1)]]
Spans = Annotated[list[Span], BeforeValidator(_spans), Field(min_length=1)]


YEARS = range(1000, 3000)  # any other is a slip; the calendar of Python ends with 9999, and a day is added to some


def _iso_date(value: Any) -> Any:
    """Pydantic would also take a time or a number of seconds."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)):
        raise ValueError("une date comme 2024-07-04")
    if int(value[:4]) not in YEARS:
        raise ValueError(f"une date comme 2024-07-04, d'une année entre {YEARS[0]} et {YEARS[-1]}")
    return value


Date = Annotated[datetime.date, BeforeValidator(_iso_date)]


class Record(BaseModel):
    """Frozen, and closed: a field nobody declared is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Synonyms(Record):
    """Other words a reader may search a topic by."""

    fr: list[Line] = []
    en: list[Line] = []


class TopicRecord(Record):
    """A subject that clauses deal with."""

    id: Annotated[Slug, AfterValidator(reserved.free(reserved.TOPICS))]
    label: Line
    definition: Prose
    why: Prose
    synonyms: Synonyms = Synonyms()
    cuad: Line | None = None
    facts: list[FactId] = []


class FamilyRecord(Record):
    """A group of topics."""

    id: Slug
    label: Line
    topics: list[TopicRecord]


class FactRecord(Record):
    """A typed fact that documents may state."""

    id: FactId
    topic: Slug
    label: Line
    help: Line
    type: Literal[quantities.TYPES]  # type: ignore[valid-type]  # a tuple known at import
    many: bool = False
    key: bool = False
    favours: Literal["high", "low", "yes", "no"] | Annotated[list[Slug], Field(max_length=100)] | None = None
    aliases: Annotated[list[FactId], Field(max_length=100)] = []
    values: Annotated[dict[Slug, Line], Field(max_length=100)] = {}


class ProviderRecord(Record):
    """What identifies a contracting business; nothing more is published of it. Only drafts may lack its activity."""

    name: Line
    unnamed: bool = False
    activity: _Text
    legal_form: Line | None = None
    siren: Annotated[str, StringConstraints(pattern=r"^\d{9}$")] | None = None
    rcs: Line | None = None
    capital: Line | None = None
    city: Line | None = None
    website: Address | None = None


class SkipReason(StrEnum):
    """Why lines of a source are no clause."""

    TITLE = "titre"
    CONTENTS = "sommaire"
    FURNITURE = "mise-en-page"
    SIGNATURE = "signature"
    LINKS = "liens"


class SourceRecord(Record):
    """Where a document was read; `file` is looked up in the folder of sources, which is never committed."""

    file: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=80)]
    sha256: Sha256
    url: Address | None = None


class HeadingRecord(Record):
    """A printed heading above clauses: a part (numbering may restart), an article that is divided, or deeper.

    `topic` is what the importer takes an article as a whole to deal with; published pages have that of each clause.
    """

    line: Annotated[int, Field(ge=1)]
    heading: Line
    number: Line | None = None
    part: Slug | None = None
    level: Annotated[int, Field(ge=1, le=6)] = 1
    topic: Slug | None = None


class SkippedRecord(Record):
    """Lines of the source that state nothing."""

    lines: Spans
    reason: SkipReason


class ExceptionRecord(Record):
    """A finding of the source checks that was looked at and accepted, with the reason."""

    check: Literal["figures", "originality", "length"]
    clause: Slug
    text: Line
    reason: Prose


class StatedRecord(Record):
    """One value of a fact; `when` says the case it holds in."""

    value: Line
    when: Line | None = None


def _stated(value: Any) -> Any:
    """A bare value, or a list that mixes bare values and {value, when}."""
    items = value if isinstance(value, list) else [value]
    return [{"value": item} if isinstance(item, str) else item for item in items]


Stated = Annotated[list[StatedRecord], BeforeValidator(_stated), Field(min_length=1, max_length=50)]


class SuggestedTopicRecord(Record):
    """A topic that the importer proposes; `confidence` from 0 to 1: how often such a proposal is right."""

    topic: Slug
    confidence: Annotated[float, Field(ge=0, le=1)]


class SuggestedFactRecord(Record):
    """A fact that the importer read; `words`, on `line` of the source, are what it rests on."""

    fact: FactId
    value: Line
    words: Line
    line: Annotated[int, Field(ge=1)]


class SuggestedRecord(Record):
    """What the importer proposes for a clause, for its author to confirm: nothing of it is published."""

    topics: list[SuggestedTopicRecord] = []
    facts: list[SuggestedFactRecord] = []


class ClauseRecord(Record):
    """The smallest numbered or lettered unit that states a rule, restated.

    `level` is that of its printed heading. Only a draft may lack its summary, or hold what is only suggested.
    """

    id: ClauseId
    number: Line
    heading: Line
    level: Annotated[int, Field(ge=1, le=6)] | None = None
    topic: Slug
    also: Annotated[list[Slug], Field(max_length=20)] = []
    lines: Spans
    summary: _Text
    facts: dict[FactId, Stated] = {}
    suggested: SuggestedRecord | None = None
    cites: list[Line] = []
    note: Prose | None = None


class DocumentRecord(Record):
    """One version of one document of a provider."""

    kind: Literal["cgv", "cgs", "cgu", "contrat"]
    title: Line
    date: Date | None = None
    source: SourceRecord
    status: Literal["draft", "published"] = "published"
    reviewed: Literal["complete"] | list[Slug] = []
    not_concerned: dict[Annotated[str, StringConstraints(max_length=60)], Prose] = {}
    outline: list[HeadingRecord] = []
    skipped: list[SkippedRecord] = []
    exceptions: list[ExceptionRecord] = []
    moved: dict[ClauseId, ClauseId] = {}
    clauses: Annotated[list[ClauseRecord], Field(min_length=1)]

    @model_validator(mode="after")
    def _few_spans(self) -> "DocumentRecord":
        """Each line of each span is looked at."""
        lines = [clause.lines for clause in self.clauses] + [skipped.lines for skipped in self.skipped]
        if sum(map(len, lines)) > _MOST_SPANS:
            raise ValueError(f"au plus {_MOST_SPANS} suites de lignes (« lines ») dans un document")
        return self


SLUG = re.compile(Slug.__metadata__[0].pattern)  # type: ignore[attr-defined]
