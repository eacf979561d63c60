"""The authored form of the law: dated rates and rules."""

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from clausier import rates, reserved
from clausier.quantities import PARSERS, QuantityError, amount
from clausier.records import YEARS, Date, FactId, Line, Prose, Record, Slug
from clausier.rules import Bound, Nature, Verified


def _percentage(text: str) -> str:
    try:
        parsed = amount.parse_percentage(text)
    except QuantityError:
        parsed = None
    if parsed is None or parsed.base:
        raise ValueError("un taux comme « 2,62 % »")
    return text


Percent = Annotated[Line, AfterValidator(_percentage)]
HalfYear = Annotated[str, StringConstraints(pattern=r"^[12][0-9]{3}-S[12]$")]
# A rate that was not verified has no place among those that law is applied with.
Seen = Literal["text", "secondary"]


class LegalRateRecord(Record):
    """The legal interest rate of a half-year."""

    half_year: HalfYear
    rate: Percent
    reference: Line
    verified: Seen
    checked: Date


class EcbRateRecord(Record):
    """A rate of the ECB from the day it takes effect."""

    since: Date
    rate: Percent
    seen_until: Date
    reference: Line
    verified: Seen
    checked: Date


class RatesRecord(Record):
    """Every dated rate, the oldest first."""

    legal_interest: Annotated[list[LegalRateRecord], Field(min_length=1)]
    ecb_refinancing: Annotated[list[EcbRateRecord], Field(min_length=1)]


class ThresholdRecord(Record):
    """A figure on a fact, or on `what` no fact holds: one bound, written in the grammar of the fact or of `type`."""

    fact: FactId | None = None
    what: Line | None = None
    type: Literal[tuple(PARSERS)] | None = None  # type: ignore[valid-type]  # a tuple known at import
    at_most: Line | None = None
    at_least: Line | None = None
    equals: Line | None = None
    by_default: Line | None = None
    when: Line | None = None
    note: Line | None = None

    @model_validator(mode="after")
    def _one_bound(self) -> "ThresholdRecord":
        if len(self.bounds) != 1:
            raise ValueError("une seule borne : at_most, at_least, equals ou by_default")
        if (self.fact is None) == (self.what is None) or (self.what is None) != (self.type is None):
            raise ValueError("un fait (fact), ou bien ce que la règle chiffre (what) et son type (type)")
        return self

    @property
    def bounds(self) -> dict[Bound, str]:
        """The bounds that are written, by kind."""
        written = {bound: getattr(self, bound.value) for bound in Bound}
        return {bound: value for bound, value in written.items() if value}


class ReserveRecord(Record):
    """A part of a rule that was not established as the rest was, as a noun phrase: « le montant de 40 € »."""

    part: Line
    verified: Verified


class FormerRecord(Record):
    """Where a rule stood before, and what it said then where that differs."""

    since: Date | None = None
    until: Date
    cites: Annotated[list[Line], Field(min_length=1)]
    thresholds: list[ThresholdRecord] = Field(default=[])
    statement: Prose | None = None
    note: Prose | None = None


_DAY: TypeAdapter[datetime.date] = TypeAdapter(Date)
Year = Annotated[int, Field(ge=YEARS[0], le=YEARS[-1])]


def _day_or_year(value: Any) -> datetime.date | int:
    """A year alone is that year: the day is not known."""
    if re.fullmatch("[0-9]{4}", str(value)) and int(value) in YEARS:
        return int(value)
    try:
        return _DAY.validate_python(value)
    except ValidationError:
        expected = f"un jour comme 2024-07-04, ou une année seule comme 2024, entre {YEARS[0]} et {YEARS[-1]}"
        raise ValueError(expected) from None


Beginning = Annotated[datetime.date | int, BeforeValidator(_day_or_year, json_schema_input_type=Date | Year)]


class RuleRecord(Record):
    """A rule of law, restated; `since` is a day, or a year where no more is known."""

    id: Annotated[Slug, AfterValidator(reserved.free(reserved.RULES))]
    title: Line
    statement: Prose
    nature: Nature
    nature_note: Line | None = None
    scope: Line
    cites: Annotated[list[Line], Field(min_length=1)]
    topics: list[Slug] = Field(default=[])
    origin: Line | None = None
    replaces: Line | None = None
    since: Beginning | None = None
    until: Date | None = None
    verified: Verified
    reserves: list[ReserveRecord] = Field(default=[])
    checked: Date
    review_by: Date
    thresholds: list[ThresholdRecord] = Field(default=[])
    facts: list[FactId] = Field(default=[])
    former: list[FormerRecord] = Field(default=[])

    @property
    def first_day(self) -> datetime.date | None:
        """The day from which the rule surely applies: the last of a year whose day is not known."""
        return datetime.date(self.since, 12, 31) if isinstance(self.since, int) else self.since


def linked_rates(record: RatesRecord) -> rates.Rates:
    """The rates of a record that `lint` passed."""
    legal = []
    for half in record.legal_interest:
        since = datetime.date(int(half.half_year[:4]), 1 if half.half_year.endswith("1") else 7, 1)
        legal.append(_rate(since, rates.half_year_end(since), half))
    return rates.Rates(tuple(legal), tuple(_rate(d.since, d.seen_until, d) for d in record.ecb_refinancing))


def _rate(since: datetime.date, seen_until: datetime.date, record: LegalRateRecord | EcbRateRecord) -> rates.Rate:
    percent = amount.parse_percentage(record.rate).share * 100
    return rates.Rate(since, seen_until, percent, record.reference, record.checked)
