"""Rates of late interest against the floor the law sets, exactly, at the reference rates of a day."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from clausier.law.case import Case
from clausier.law.figures import figure, figures
from clausier.model import StatedFact
from clausier.quantities import numbers
from clausier.quantities.late_rate import Kind, LateRate
from clausier.rates import half_year_name, half_year_start, last

FLOOR, DEFAULT = "late-interest-floor", "late-interest-default"
# Per cent of VAT on services, by article 278 of the Code général des impôts.
VAT = Decimal(20)
_BASE, _REFERENCE, _LATEST = "late_interest_base", "late_interest_reference", "derniere-operation"


@dataclass(frozen=True)
class Sides:
    """A rate and the floor, in per cent a year, at the reference rates of a half-year.

    `unknown` names the rate of the day that is not known, so that nothing is sure; it is empty where all are known.
    """

    rate: Decimal
    floor: Decimal
    half_year: datetime.date
    unknown: str

    @property
    def text(self) -> str:
        """« 18 % par an contre 7,86 % au moins au 1er semestre 2026 »."""
        return f"{shown(self.rate)} % par an contre {shown(self.floor)} % au moins au {half_year_name(self.half_year)}"


def floor_of(case: Case) -> LateRate:
    """The least rate on the day of the case, a multiple of the legal rate. The rule must be in force on that day."""
    return figure(case, FLOOR, LateRate)


def rates_of(case: Case) -> tuple[tuple[StatedFact, LateRate], ...]:
    """What the document states for late interest, with the rates."""
    return tuple((s, s.value) for s in case.stated("late_interest") if isinstance(s.value, LateRate))


def is_default(rate: LateRate, case: Case) -> bool:
    """Whether a rate is the one of the law itself for want of a clause, or more."""
    return any(rate.kind is own.kind and yearly(rate) >= yearly(own) for own in figures(case, DEFAULT, LateRate))


def sides(rate: LateRate, floor: LateRate, case: Case) -> Sides | None:
    """Both at the reference rates of the day, or at the latest known before; None before the oldest known."""
    frozen = half_year_start(case.date)
    legal, ecb = last(case.corpus.rates.legal, case.date), last(case.corpus.rates.ecb, frozen)
    needs_ecb = rate.kind is Kind.ECB_PLUS
    if legal is None or (needs_ecb and ecb is None):
        return None
    unknown = ""
    if legal.seen_until < case.date:
        unknown = f"le taux légal du {half_year_name(case.date)}"
    elif needs_ecb and ecb and ecb.seen_until < frozen:
        unknown = f"le taux de la BCE du {half_year_name(case.date)}"
    points = ecb.percent if ecb else Decimal(0)  # of no weight in a rate of another kind
    return Sides(rate.annual(legal.percent, points), floor.annual(legal.percent, points), legal.since, unknown)


def ambiguous(rate: LateRate) -> bool:
    """Whether a rate can be read in two ways: the legal rate is one of a year, and so many times it « par mois » may be
    the rate of a year applied each month, or that rate brought to the month first."""
    return rate.kind is Kind.LEGAL_MULTIPLE and rate.period == "mois"


def frozen(case: Case) -> tuple[StatedFact, ...]:
    """Where the reference rate is read on a day of its own, while the floor follows the half-year."""
    return tuple(s for s in case.stated(_REFERENCE) if s.value.normal != _LATEST)


def without_tax(case: Case) -> tuple[StatedFact, ...]:
    """Where interest runs on the sum without VAT."""
    return tuple(s for s in case.stated(_BASE) if s.value.normal == "ht")


def reaches_on_sum_due(own: Decimal, least: Decimal) -> bool:
    """Whether a rate on the sum without VAT reaches a floor on the sum with it; both multiplied: nothing is rounded."""
    return own * 100 >= least * (100 + VAT)


def on_sum_due(own: Decimal) -> Decimal:
    """What a rate on the sum without VAT comes to on the sum with it."""
    return own * 100 / (100 + VAT)


def yearly(rate: LateRate) -> Decimal:
    """The number of a rate, for a year."""
    return rate.number * (12 if rate.period == "mois" else 1)


def shown(percent: Decimal) -> str:
    """To two decimals, as a reader compares."""
    return numbers.write(round(percent, 2))
