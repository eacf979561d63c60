"""The authored form of the texts that terms cite, and how records become the linked table."""

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from clausier import instruments as model
from clausier.instruments import Kind
from clausier.records import Address, Date, Line, Prose, Record, Slug
from clausier.rules import Verified

Number = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9 .-]*$", max_length=30)]
# A noun phrase with its article, for sentences such as « la force majeure est à l'article 1218 ».
Subject = Annotated[Line, StringConstraints(pattern=r"^(le |la |les |l['’])")]


def _target(value: Any) -> Any:
    """A bare article number is one of the same text."""
    return {"article": value} if isinstance(value, str) else value


class TargetRecord(Record):
    """Where a rule went; `instrument` is left out for the same text."""

    instrument: Slug | None = None
    article: Number | None = None
    last: Number | None = None
    paragraph: Line | None = None
    subject: Subject | None = None
    topics: list[Slug] = Field(default=[])


Targets = list[Annotated[TargetRecord, BeforeValidator(_target, json_schema_input_type=Number | TargetRecord)]]


class CodifiedRecord(Record):
    """The article of a code that holds a rule since a date."""

    since: Date
    into: Annotated[Targets, Field(min_length=1)]


class ReusedRecord(Record):
    """What a number says since it left the old rule."""

    since: Date
    subject: Subject | None = None
    topics: list[Slug] = Field(default=[])
    verified: Verified


class ArticleRecord(Record):
    """A rule that stands, or stood until its last day, under a number."""

    number: Number
    paragraph: Line | None = None
    subject: Subject
    topics: list[Slug] = Field(default=[])
    since: Date | None = None
    until: Date | None = None
    replaced_by: Targets = Field(default=[])
    codified: CodifiedRecord | None = None
    reused: ReusedRecord | None = None
    verified: Verified


class InstrumentRecord(Record):
    """A text that terms cite."""

    id: Slug
    title: Line
    short: Line
    kind: Kind
    number: Annotated[str, StringConstraints(pattern=r"^\d{1,4}[-/]\d[\d.-]*$", max_length=20)] | None = None
    signed: Date | None = None
    aliases: list[Line] = Field(default=[])
    since: Date | None = None
    until: Date | None = None
    replaced_by: Targets = Field(default=[])
    codified: CodifiedRecord | None = None
    renumbered: Date | None = None
    articles_to: Annotated[int, Field(ge=1)] | None = None
    note: Prose | None = None
    url: Address | None = None
    verified: Verified
    articles: list[ArticleRecord] = Field(default=[])


def linked(records: Sequence[InstrumentRecord]) -> model.Instruments:
    """The table of records that `lint` passed."""
    return model.Instruments(tuple(_instrument(record) for record in records))


def _instrument(record: InstrumentRecord) -> model.Instrument:
    return model.Instrument(
        id=record.id,
        title=record.title,
        short=record.short,
        kind=record.kind,
        number=record.number or "",
        signed=record.signed,
        aliases=tuple(record.aliases),
        since=record.since,
        until=record.until,
        replaced_by=_targets(record.replaced_by, record.id),
        codified=_codified(record.codified, record.id),
        renumbered=record.renumbered,
        articles_to=record.articles_to or 0,
        note=record.note or "",
        url=str(record.url or ""),
        verified=record.verified,
        articles=tuple(_article(article, record.id) for article in record.articles),
    )


def _article(record: ArticleRecord, here: str) -> model.Article:
    return model.Article(
        number=record.number,
        paragraph=record.paragraph or "",
        subject=record.subject,
        topics=frozenset(record.topics),
        since=record.since,
        until=record.until,
        replaced_by=_targets(record.replaced_by, here),
        codified=_codified(record.codified, here),
        reused=_reused(record.reused),
        verified=record.verified,
    )


def _reused(record: ReusedRecord | None) -> model.Reused | None:
    if record is None:
        return None
    return model.Reused(record.since, record.subject or "", frozenset(record.topics), record.verified)


def _codified(record: CodifiedRecord | None, here: str) -> model.Codified | None:
    return model.Codified(record.since, _targets(record.into, here)) if record else None


def _targets(records: Targets, here: str) -> tuple[model.Target, ...]:
    return tuple(
        model.Target(
            record.instrument or here,
            record.article or "",
            record.last or "",
            record.paragraph or "",
            record.subject or "",
            frozenset(record.topics),
        )
        for record in records
    )
