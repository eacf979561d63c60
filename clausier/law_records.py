"""The authored form of the law: dated rates and rules."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from clausier.quantities import QuantityError, amount
from clausier.records import Date, FactId, Line, Prose, Record, Slug
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
HalfYear = Annotated[str, StringConstraints(pattern=r"^\d{4}-S[12]$")]
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
    """A limit on a fact: one bound, written in the grammar of the fact."""

    fact: FactId
    at_most: Line | None = None
    at_least: Line | None = None
    equals: Line | None = None
    when: Line | None = None
    note: Line | None = None

    @model_validator(mode="after")
    def _one_bound(self) -> "ThresholdRecord":
        if len(self.bounds) != 1:
            raise ValueError("une seule borne : at_most, at_least ou equals")
        return self

    @property
    def bounds(self) -> dict[Bound, str]:
        """The bounds that are written, by kind."""
        written = {Bound.AT_MOST: self.at_most, Bound.AT_LEAST: self.at_least, Bound.EQUALS: self.equals}
        return {bound: value for bound, value in written.items() if value}


class FormerRecord(Record):
    """Where a rule stood before, and the limits it set then."""

    since: Date | None = None
    until: Date
    cites: Annotated[list[Line], Field(min_length=1)]
    thresholds: list[ThresholdRecord] = Field(default=[])


class RuleRecord(Record):
    """A rule of law, restated."""

    id: Slug
    title: Line
    statement: Prose
    nature: Nature
    scope: Line
    cites: Annotated[list[Line], Field(min_length=1)]
    topics: list[Slug] = Field(default=[])
    replaces: Line | None = None
    since: Date | None = None
    until: Date | None = None
    verified: Verified
    checked: Date
    review_by: Date
    thresholds: list[ThresholdRecord] = Field(default=[])
    facts: list[FactId] = Field(default=[])
    former: list[FormerRecord] = Field(default=[])
