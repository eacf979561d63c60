"""Dated reference rates of late interest: the legal rate by half-year, the ECB's by the day it takes effect."""

import datetime
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Rate:
    """A rate in per cent a year, in force from `since`; `seen_until` is the last day on which that was verified."""

    since: datetime.date
    seen_until: datetime.date
    percent: Decimal
    reference: str
    checked: datetime.date


@dataclass(frozen=True)
class RatesInForce:
    """The rates that a contract reads on `date`. A rate is `confirmed` when it was verified for that very day.

    The ECB's is that of 1 January or 1 July: article L441-10, II of the Code de commerce freezes it for a half-year.
    """

    date: datetime.date
    legal: Rate
    ecb: Rate

    @property
    def ecb_confirmed(self) -> bool:
        return self.ecb.seen_until >= half_year_start(self.date)


@dataclass(frozen=True)
class Rates:
    """Every rate known, the oldest first: `legal` for claims not of private persons, `ecb` of main refinancing."""

    legal: tuple[Rate, ...]
    ecb: tuple[Rate, ...]

    def at(self, date: datetime.date) -> RatesInForce | None:
        """The rates in force on `date`, or the latest known before it; None before the oldest."""
        legal, ecb = last(self.legal, date), last(self.ecb, half_year_start(date))
        return RatesInForce(date, legal, ecb) if legal and ecb else None

    @property
    def latest(self) -> RatesInForce:
        """The rates on the first day of the last half-year whose legal rate is known. It never depends on today."""
        return RatesInForce(self.legal[-1].since, self.legal[-1], last(self.ecb, self.legal[-1].since) or self.ecb[0])


def half_year_start(date: datetime.date) -> datetime.date:
    """1 January or 1 July before `date`, or `date` itself."""
    return date.replace(month=1 if date.month <= 6 else 7, day=1)


def half_year_end(date: datetime.date) -> datetime.date:
    """30 June or 31 December after `date`, or `date` itself."""
    return date.replace(month=6, day=30) if date.month <= 6 else date.replace(month=12, day=31)


def half_year_name(date: datetime.date) -> str:
    """2026-01-01 → 1er semestre 2026."""
    return f"{'1er' if date.month <= 6 else '2d'} semestre {date.year}"


def last(rates: tuple[Rate, ...], date: datetime.date) -> Rate | None:
    """The rate in force on `date`, or the latest known before it; None before the oldest."""
    return next((rate for rate in reversed(rates) if rate.since <= date), None)
