"""A value as a number that compares with others of the same unit, or nothing where it does not."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from clausier.quantities import Value, numbers
from clausier.quantities.amount import Money, Multiple, Percentage
from clausier.quantities.duration import Duration
from clausier.quantities.late_rate import LateRate
from clausier.quantities.payment_term import PaymentTerm
from clausier.rates import RatesInForce

_MONTH = Decimal("30.436875")  # days of the mean Gregorian month, as durations are ordered


class Unit(StrEnum):
    """What a number counts. Two numbers compare only within one unit."""

    DAYS = "days"
    BUSINESS_HOURS = "business_hours"  # an hour of opening is no share of a calendar day
    PAYMENT_DAYS = "payment_days"
    EUROS = "euros"
    PERCENT = "percent"
    MONTHS_OF = "months_of"  # so many months of a price
    YEARLY_PERCENT = "yearly_percent"


@dataclass(frozen=True)
class Measure:
    """`number` of `unit`; `per` is what a sum of money is for (« jour »), or empty; `text` is as short as it gets."""

    unit: Unit
    per: str
    number: Decimal
    text: str


def measure(value: Value, rates: RatesInForce) -> Measure | None:
    """The measure of a value, late-interest rates by their annual equivalent at `rates`. None: it has no number."""
    if isinstance(value, Duration):
        if value.business and value.unit == "heure":
            return Measure(Unit.BUSINESS_HOURS, "", value.number, value.text)
        return Measure(Unit.DAYS, "", value.order, value.text)
    if isinstance(value, PaymentTerm):
        return None if value.moment else Measure(Unit.PAYMENT_DAYS, "", value.order, value.text)
    if isinstance(value, Money):
        sum_ = Money(value.amount, value.tax)
        return Measure(Unit.EUROS, value.per, value.amount, sum_.text)
    if isinstance(value, Percentage):
        return Measure(Unit.PERCENT, "", value.share * 100, f"{numbers.write(value.share * 100)} %")
    if isinstance(value, Multiple):
        return Measure(Unit.MONTHS_OF, "", value.times.order / _MONTH, value.times.text)
    if isinstance(value, LateRate):
        yearly = value.annual(rates.legal.percent, rates.ecb.percent)
        return Measure(Unit.YEARLY_PERCENT, "", yearly, f"{numbers.write(round(yearly, 2))} % par an")
    return None
