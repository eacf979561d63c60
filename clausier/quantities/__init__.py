"""The closed grammar of facts: what an author writes, in French, and the normal form it stands for."""

from collections.abc import Callable

from clausier.quantities import amount, duration, late_rate, payment_term, word
from clausier.quantities.base import QuantityError, Value

# A choice has no grammar of its own: its values are named by the fact.
PARSERS: dict[str, Callable[[str], Value]] = {
    "duration": duration.parse,
    "money": amount.parse_money,
    "percentage": amount.parse_percentage,
    "amount": amount.parse,
    "late_rate": late_rate.parse,
    "payment_term": payment_term.parse,
    "boolean": word.parse_boolean,
    "place": word.parse_place,
    "text": word.parse_text,
    "date": word.parse_date,
}
TYPES = ("choice", *PARSERS)

__all__ = ["PARSERS", "TYPES", "QuantityError", "Value"]
