"""Rates of late interest against the floor the law sets, exactly, at the reference rates of a day."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from clausier.law.case import Case
from clausier.law.phrases import sentence
from clausier.model import StatedFact
from clausier.quantities import numbers
from clausier.quantities.late_rate import Kind, LateRate
from clausier.rates import Rates, RatesInForce, half_year_name

FLOOR, DEFAULT = "late-interest-floor", "late-interest-default"
# What DEFAULT adds to the rate of the ECB.
DEFAULT_POINTS = Decimal(10)


@dataclass(frozen=True)
class Sides:
    """A rate and the floor in per cent a year, at the reference rates of a half-year; `certain` if it is the day's."""

    rate: Decimal
    floor: Decimal
    half_year: datetime.date
    certain: bool

    @property
    def enough(self) -> bool:
        return self.rate >= self.floor

    @property
    def text(self) -> str:
        """« 18 % par an contre 7,86 % au moins au 1er semestre 2026 »."""
        return f"{shown(self.rate)} % par an contre {shown(self.floor)} % au moins au {half_year_name(self.half_year)}"


def floor_of(case: Case) -> LateRate | None:
    """The least rate on the day of the case."""
    rule = case.corpus.rules[FLOOR].at(case.date)
    limits = rule.thresholds if rule else ()
    return next((limit.value for limit in limits if isinstance(limit.value, LateRate)), None)


def rates_of(case: Case) -> tuple[tuple[StatedFact, LateRate], ...]:
    """What the document states for late interest, with the rates."""
    return tuple((s, s.value) for s in case.stated("late_interest") if isinstance(s.value, LateRate))


def enough(rate: LateRate, floor: LateRate) -> bool | None:
    """Whether a rate reaches the floor whatever the reference rates; None where that depends on them."""
    return yearly(rate) >= yearly(floor) if rate.kind is floor.kind else None


def is_default(rate: LateRate, case: Case) -> bool:
    """Whether a rate is that of the law itself for want of a clause, or higher."""
    return bool(case.rule(DEFAULT)) and rate.kind is Kind.ECB_PLUS and yearly(rate) >= DEFAULT_POINTS


def sides(rate: LateRate, floor: LateRate, rates: Rates, date: datetime.date) -> Sides | None:
    """Both at the reference rates of `date`, or at the latest known before; None before the oldest known."""
    found = rates.at(date)
    if found is None:
        return None
    legal, ecb = found.legal.percent, found.ecb.percent
    certain = found.legal_confirmed and (rate.kind is not Kind.ECB_PLUS or found.ecb_confirmed)
    return Sides(rate.annual(legal, ecb), floor.annual(legal, ecb), found.legal.since, certain)


def yearly(rate: LateRate) -> Decimal:
    """The number of a rate, for a year."""
    return rate.number * (12 if rate.period == "mois" else 1)


def shown(percent: Decimal) -> str:
    """To two decimals, as a reader compares."""
    return numbers.write(round(percent, 2))


def written(rate: LateRate, rates: RatesInForce | None) -> str:
    """« 1,5 % par mois, soit 18 % par an »: the yearly rate where it does not read off the clause."""
    if rate.kind is Kind.FIXED and rate.period == "mois":
        return f"{sentence(rate.text)}, soit {shown(yearly(rate))} % par an"
    if rates is None or rate.kind is Kind.FIXED:
        return sentence(rate.text)
    percent = rate.annual(rates.legal.percent, rates.ecb.percent)
    return f"{sentence(rate.text)}, soit {shown(percent)} % par an aux taux du {half_year_name(rates.legal.since)}"
