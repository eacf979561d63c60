"""Durations of unlike units compared without rounding: a month is 28 to 31 days, a business day 1 to 3.

Public holidays are left out: they differ from place to place, and only lengthen business days.
"""

import datetime
import math
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from clausier.quantities.duration import Duration

_IN_MINUTES = {"minute": 1, "heure": 60, "jour": 1440, "semaine": 10_080}
_IN_MONTHS = {"mois": 1, "an": 12}
_CYCLE_MONTHS, _CYCLE_DAYS = 4800, 146_097  # the calendar repeats every 400 years


@dataclass(frozen=True)
class Days:
    """The fewest and the most calendar days that a duration lasts, by the day it starts on."""

    least: Decimal
    most: Decimal


def days(duration: Duration) -> Days | None:
    """None for business hours: a business day has no fixed number of them."""
    if duration.business:
        return _business(math.ceil(duration.number)) if duration.unit == "jour" else None
    if months := _IN_MONTHS.get(duration.unit):
        count = duration.number * months
        return Days(_months(math.floor(count)).least, _months(math.ceil(count)).most)
    exact = duration.number * _IN_MINUTES[duration.unit] / _IN_MINUTES["jour"]  # so that 72 hours are 3 days, not less
    return Days(exact, exact)


def shorter(duration: Duration, limit: Duration) -> bool | None:
    """Whether a duration is shorter than a limit; None where that depends on the calendar."""
    if not duration.business and not limit.business and {duration.unit, limit.unit} <= set(_IN_MONTHS):
        return duration.number * _IN_MONTHS[duration.unit] < limit.number * _IN_MONTHS[limit.unit]
    one, other = days(duration), days(limit)
    if one is None or other is None:
        return None
    if one.most < other.least:
        return True
    return None if one.least < other.most else False


def longer(duration: Duration, limit: Duration) -> bool | None:
    """Whether a duration is longer than a limit; None where that depends on the calendar."""
    return shorter(limit, duration)


def spelled(duration: Duration) -> str:
    """« 15 jours ouvrés, soit 21 jours calendaires au plus, hors jours fériés »; any other duration as it is."""
    if not duration.business or not (span := days(duration)):
        return duration.text
    return f"{duration.text}, soit {span.most} jours calendaires au plus, hors jours fériés"


def _business(count: int) -> Days:
    """From any day of the week to the last of `count` business days, Monday to Friday."""
    weeks, left = divmod(max(count - 1, 0), 5)  # whatever the start, seven days hold five business days
    lengths = [_until(start, left + min(count, 1)) - start for start in range(7)]
    return Days(Decimal(7 * weeks + min(lengths)), Decimal(7 * weeks + max(lengths)))


def _until(day: int, left: int) -> int:
    """The day on which the last of `left` business days after `day` falls; day 0 is a Monday."""
    while left:
        day += 1
        left -= day % 7 < 5
    return day


@cache
def _months(count: int) -> Days:
    cycles, rest = divmod(count, _CYCLE_MONTHS)
    firsts = [datetime.date(1 + m // 12, 1 + m % 12, 1).toordinal() for m in range(_CYCLE_MONTHS + rest + 1)]
    lengths = [firsts[m + rest] - firsts[m] for m in range(_CYCLE_MONTHS)]
    whole = cycles * _CYCLE_DAYS
    return Days(Decimal(whole + min(lengths)), Decimal(whole + max(lengths)))
