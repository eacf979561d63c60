"""Sums and shares: `40 €`, `450 € HT par jour`, `50 % du devis`, `12 mois de facturation`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from clausier.quantities import duration, numbers
from clausier.quantities.base import QuantityError

_BASE = r"(?:d['’]|(?:de|du|des)\s+)\S.{0,118}"
_PER = r"[^\W\d_][\w' -]{1,30}"
_MONEY = re.compile(
    rf"(?P<number>{numbers.NUMBER})\s*(?:€|euros?)(?:\s+(?P<tax>HT|TTC))?(?:\s+par\s+(?P<per>{_PER}))?",
    re.IGNORECASE,
)
_PERCENTAGE = re.compile(rf"(?P<number>{numbers.NUMBER})\s*%(?:\s+(?P<base>{_BASE}))?", re.IGNORECASE)
_MULTIPLE = re.compile(rf"(?P<times>{numbers.NUMBER}\s+(?:mois|ans?))\s+(?P<base>{_BASE})", re.IGNORECASE)
EXPECTED = "une somme (« 40 € »), une part (« 50 % du devis ») ou un multiple (« 12 mois de facturation »)"


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in euros; `tax` is HT, TTC or empty; `per` is the unit a rate is for."""

    amount: Decimal
    tax: str = ""
    per: str = ""

    @property
    def text(self) -> str:
        parts = [f"{numbers.write(self.amount)} €", self.tax, f"par {self.per}" if self.per else ""]
        return " ".join(filter(None, parts))

    @property
    def normal(self) -> dict[str, str | float]:
        extra = {"tax": self.tax.lower(), "per": self.per}
        sum_: dict[str, str | float] = {"amount": float(self.amount), "currency": "EUR"}
        return sum_ | {key: text for key, text in extra.items() if text}

    @property
    def order(self) -> Decimal:
        return self.amount


@dataclass(frozen=True, slots=True)
class Percentage:
    """A share (0.5 for 50 %) of a `base` written with its article: « du devis »."""

    share: Decimal
    base: str = ""

    @property
    def text(self) -> str:
        return f"{numbers.write(self.share * 100)} %{' ' + self.base if self.base else ''}"

    @property
    def normal(self) -> dict[str, str | float]:
        return {"share": float(self.share)} | ({"base": self.base} if self.base else {})

    @property
    def order(self) -> Decimal:
        return self.share


@dataclass(frozen=True, slots=True)
class Multiple:
    """So many months or years of a rate: « 12 mois du tarif le plus élevé »."""

    times: duration.Duration
    base: str

    @property
    def text(self) -> str:
        return f"{self.times.text} {self.base}"

    @property
    def normal(self) -> dict[str, str]:
        return {"times": self.times.iso, "base": self.base}

    @property
    def order(self) -> Decimal:
        return self.times.order


def parse_money(text: str) -> Money:
    """Raises QuantityError outside the grammar."""
    match = _MONEY.fullmatch(text.strip())
    if match is None:
        raise QuantityError("une somme en euros comme « 40 € » ou « 450 € HT par jour »")
    return Money(numbers.parse(match["number"]), (match["tax"] or "").upper(), match["per"] or "")


def parse_percentage(text: str) -> Percentage:
    """Raises QuantityError outside the grammar."""
    match = _PERCENTAGE.fullmatch(text.strip())
    if match is None:
        raise QuantityError("un pourcentage comme « 99 % » ou « 50 % du devis »")
    return Percentage(numbers.parse(match["number"]) / 100, match["base"] or "")


def parse(text: str) -> Money | Percentage | Multiple:
    """Any of the three. Raises QuantityError outside the grammar."""
    if multiple := _MULTIPLE.fullmatch(text.strip()):
        return Multiple(duration.parse(multiple["times"]), multiple["base"])
    for reader in (parse_money, parse_percentage):
        try:
            return reader(text)
        except QuantityError:
            continue
    raise QuantityError(EXPECTED)
