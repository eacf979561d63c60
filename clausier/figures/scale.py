"""A scale for the numbers of one unit: linear or logarithmic, its ends and ticks at values people say."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from clausier.figures.measure import Unit
from clausier.quantities import duration, numbers

_LOG_FROM = 20  # beyond this ratio of the largest to the smallest, small values would be one blot
_TIGHT_FROM = Decimal("0.8")  # above this ratio of the smallest to the largest, a scale from 0 would hide differences
_APART = 0.15  # least distance between two ticks, as a share of the scale: room for « 6 mois » on a phone
_STEPS = 5  # at most, from one end of a linear scale to the other
_DURATIONS = tuple(
    duration.parse(text)
    for text in (
        "1 minute", "5 minutes", "15 minutes", "1 heure", "2 heures", "4 heures", "8 heures", "24 heures", "48 heures",
        "4 jours", "7 jours", "15 jours", "1 mois", "2 mois", "3 mois", "6 mois", "1 an", "2 ans", "3 ans", "5 ans",
        "10 ans", "20 ans", "50 ans", "100 ans", "1000 ans",
    )
)  # fmt: skip
_SUFFIXES = {
    Unit.PAYMENT_DAYS: "jours",
    Unit.BUSINESS_HOURS: "h",
    Unit.EUROS: "€",
    Unit.PERCENT: "%",
    Unit.MONTHS_OF: "mois",
    Unit.YEARLY_PERCENT: "%",
}
Tick = tuple[Decimal, str]


@dataclass(frozen=True)
class Scale:
    """From `low` to `high`; `ticks` are values with their labels, the smallest first."""

    low: Decimal
    high: Decimal
    log: bool
    ticks: tuple[Tick, ...]

    def at(self, number: Decimal) -> float:
        """Where a number stands: 0 at `low`, 1 at `high`. It must be between them."""
        return _at(self.low, self.high, number, log=self.log)


def scale(unit: Unit, values: Iterable[Decimal]) -> Scale:
    """The scale that holds all the values, of which there is one at least, none negative."""
    least, most = min(found := list(values)), max(found)
    log = least > 0 and most / least > _LOG_FROM
    candidates = _candidates(unit, least, most, log=log)
    low = candidates[0][0] if not log else max((value for value, _ in candidates if value <= least), default=least)
    high = min((value for value, _ in candidates if value >= most and value > low), default=most)
    inside = [tick for tick in candidates if low <= tick[0] <= high]
    return Scale(low, high, log, _spaced(inside, low, high, log=log))


def _candidates(unit: Unit, least: Decimal, most: Decimal, *, log: bool) -> Sequence[Tick]:
    """Values people say around the numbers, with their labels, the smallest first."""
    if unit is Unit.DAYS:
        spoken = [(said.order, said.text) for said in _DURATIONS]
        return spoken if log else [(Decimal(0), "0"), *spoken]
    label = _SUFFIXES[unit]
    if log:
        first, last = math.floor(math.log10(least)), math.ceil(math.log10(most))
        round_ = [Decimal(digit).scaleb(power) for power in range(first, last + 1) for digit in (1, 2, 5)]
        return [(value, _label(value, label)) for value in round_]
    start = least if least < most and least / most >= _TIGHT_FROM else Decimal(0)
    step = _step(unit, most - start)
    begin = (start / step).to_integral_value(ROUND_FLOOR)
    end = (most / step).to_integral_value(ROUND_CEILING)
    return [(n * step, _label(n * step, label)) for n in map(Decimal, range(int(begin), int(end) + 1))]


def _label(value: Decimal, label: str) -> str:
    return f"{numbers.write(value)} {label.removesuffix('s') if label == 'jours' and value < 2 else label}"


def _step(unit: Unit, width: Decimal) -> Decimal:
    """The smallest round step that covers `width` in few enough steps."""
    if unit is Unit.PAYMENT_DAYS and width <= 15 * _STEPS:
        return Decimal(15)
    if not width:
        return Decimal(1)
    power = math.floor(math.log10(width)) - 1
    steps = (Decimal(digit).scaleb(power + more) for more in range(3) for digit in (1, 2, 5))
    return next(step for step in steps if step * _STEPS >= width)


def _spaced(ticks: Sequence[Tick], low: Decimal, high: Decimal, *, log: bool) -> tuple[Tick, ...]:
    """Both ends, and between them those that leave room for their labels."""
    if len(ticks) < 2:
        return tuple(ticks)
    kept = [ticks[0]]
    end = _at(low, high, ticks[-1][0], log=log)
    for tick in ticks[1:-1]:
        here = _at(low, high, tick[0], log=log)
        if here - _at(low, high, kept[-1][0], log=log) >= _APART and end - here >= _APART:
            kept.append(tick)
    return (*kept, ticks[-1])


def _at(low: Decimal, high: Decimal, number: Decimal, *, log: bool) -> float:
    if high == low:
        return 0.5
    if log:
        return (math.log(number) - math.log(low)) / (math.log(high) - math.log(low))
    return float((number - low) / (high - low))
