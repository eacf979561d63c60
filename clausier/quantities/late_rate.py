"""Late-interest rates: `3 × taux légal`, `1,5 % par mois`, `BCE + 10 points`."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from clausier.quantities import numbers
from clausier.quantities.base import QuantityError

EXPECTED = "un taux comme « 3 × taux légal », « BCE + 10 points », « taux légal + 10 points » ou « 1,5 % par mois »"
_PERIOD = r"(?:\s+(?:par\s+(?P<period>mois|an)))?"
_FORMS = {
    "legal_multiple": re.compile(rf"(?P<number>{numbers.NUMBER})\s*(?:×|x|fois)\s*(?:le\s+)?taux légal{_PERIOD}", re.I),
    "legal_plus": re.compile(rf"taux légal\s*\+\s*(?P<number>{numbers.NUMBER})\s*points?{_PERIOD}", re.I),
    "ecb_plus": re.compile(rf"BCE\s*\+\s*(?P<number>{numbers.NUMBER})\s*points?{_PERIOD}", re.I),
    "fixed": re.compile(rf"(?P<number>{numbers.NUMBER})\s*%\s+par\s+(?P<period>mois|an)", re.I),
}


class Kind(StrEnum):
    """What the number of a rate counts."""

    LEGAL_MULTIPLE = "legal_multiple"
    LEGAL_PLUS = "legal_plus"
    ECB_PLUS = "ecb_plus"
    FIXED = "fixed"


_TEXTS = {
    Kind.LEGAL_MULTIPLE: "{} × taux légal",
    Kind.LEGAL_PLUS: "taux légal + {} point",
    Kind.ECB_PLUS: "BCE + {} point",
    Kind.FIXED: "{} %",
}


@dataclass(frozen=True, slots=True)
class LateRate:
    """`number` counts multiples, points or per cent by `kind`, for each `period`: month or year."""

    kind: Kind
    number: Decimal
    period: str = "an"

    @property
    def text(self) -> str:
        plural = "s" if self.number >= 2 and self.kind in (Kind.LEGAL_PLUS, Kind.ECB_PLUS) else ""
        shown_period = " par mois" if self.period == "mois" else " par an" if self.kind is Kind.FIXED else ""
        return _TEXTS[self.kind].format(numbers.write(self.number)) + plural + shown_period

    @property
    def normal(self) -> dict[str, str | float]:
        period = "P1M" if self.period == "mois" else "P1Y"
        return {"kind": self.kind.value, "value": float(self.number), "period": period}

    def annual(self, legal: Decimal, ecb: Decimal) -> Decimal:
        """Per cent a year, given the legal rate and the ECB rate of the day, in per cent (simple interest)."""
        yearly = {
            Kind.LEGAL_MULTIPLE: self.number * legal,
            Kind.LEGAL_PLUS: legal + self.number,
            Kind.ECB_PLUS: ecb + self.number,
            Kind.FIXED: self.number,
        }[self.kind]
        return yearly * (12 if self.period == "mois" else 1)

    @property
    def order(self) -> None:
        """Rates of different kinds only compare on a date, by `annual`."""
        return None


def parse(text: str) -> LateRate:
    """Raises QuantityError outside the grammar."""
    for kind, form in _FORMS.items():
        if match := form.fullmatch(text.strip()):
            return LateRate(Kind(kind), numbers.parse(match["number"]), (match["period"] or "an").lower())
    raise QuantityError(EXPECTED)
