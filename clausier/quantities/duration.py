"""Durations: `3 mois`, `15 jours ouvrés`, `48 heures`. Normal form: ISO 8601, with a flag for business days."""

import re
from dataclasses import dataclass
from decimal import Decimal

from clausier.quantities import numbers
from clausier.quantities.base import QuantityError

# unit → (accepted spellings, ISO 8601 form, minutes: the mean Gregorian month and year, for ordering only)
_UNITS = {
    "minute": ("minutes?|min", "PT{}M", Decimal(1)),
    "heure": ("heures?|h", "PT{}H", Decimal(60)),
    "jour": ("jours?|j", "P{}D", Decimal(1440)),
    "semaine": ("semaines?", "P{}W", Decimal(7 * 1440)),
    "mois": ("mois", "P{}M", Decimal("30.436875") * 1440),
    "an": ("ans?|années?", "P{}Y", Decimal("365.2425") * 1440),
}
_ANY_UNIT = "|".join(f"(?P<{unit}>{spellings})" for unit, (spellings, _, _) in _UNITS.items())
_DURATION = re.compile(
    rf"(?P<number>{numbers.NUMBER})\s*(?:{_ANY_UNIT})(?:\s+(?:(?P<business>ouvrée?s?)|calendaires?))?",
    re.IGNORECASE,
)
_BUSINESS_WEEK = Decimal(7) / 5  # calendar days per business day
EXPECTED = "une durée comme « 3 mois », « 15 jours ouvrés » ou « 48 heures »"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, as counted by its author: 12 mois and 1 an stay what they are."""

    number: Decimal
    unit: str
    business: bool = False

    @property
    def text(self) -> str:
        plural = "s" if self.number >= 2 and self.unit != "mois" else ""
        flag = f" ouvré{'e' if self.unit == 'heure' else ''}{plural}" if self.business else ""
        return f"{numbers.write(self.number)} {self.unit}{plural}{flag}"

    @property
    def iso(self) -> str:
        return _UNITS[self.unit][1].format(format(self.number.normalize(), "f"))

    @property
    def normal(self) -> dict[str, str | bool]:
        return {"duration": self.iso, "business_days": self.business}

    @property
    def order(self) -> Decimal:
        """Days, as near as a calendar allows; divided once and last, so that 168 hours are 7 days to the digit."""
        return self.number * _UNITS[self.unit][2] * (_BUSINESS_WEEK if self.business else 1) / 1440


def parse(text: str) -> Duration:
    """Raises QuantityError outside the grammar."""
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        raise QuantityError(EXPECTED)
    unit = next(unit for unit in _UNITS if match[unit])
    if match["business"] and unit not in ("jour", "heure"):
        raise QuantityError(f"{EXPECTED} (« ouvrés » ne va qu'avec des jours ou des heures)")
    return Duration(numbers.parse(match["number"]), unit, bool(match["business"]))
