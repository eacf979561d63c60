"""Payment terms: `30 jours fin de mois`, `10 jours`, `à réception`, `d'avance`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from clausier.quantities.base import QuantityError

_DAYS = re.compile(r"(?P<days>[0-9]{1,3})\s*jours?(?P<eom>\s+fin de mois)?", re.IGNORECASE)
_MOMENTS = {"à réception": 0, "d'avance": -1, "à la commande": -1, "à la livraison": 0}  # text → days, for ordering


@dataclass(frozen=True, slots=True)
class PaymentTerm:
    """So many days from the invoice, to the end of the month or not; or a moment named in `moment`, with no days."""

    days: int
    end_of_month: bool = False
    moment: str = ""

    @property
    def text(self) -> str:
        plural = "s" if self.days >= 2 else ""
        return self.moment or f"{self.days} jour{plural}{' fin de mois' if self.end_of_month else ''}"

    @property
    def normal(self) -> dict[str, int | bool | str]:
        return {"moment": self.moment} if self.moment else {"days": self.days, "end_of_month": self.end_of_month}

    @property
    def order(self) -> Decimal:
        """Days; the end of the month adds half a month on average."""
        return Decimal(self.days) + (15 if self.end_of_month else 0)


def parse(text: str) -> PaymentTerm:
    """Raises QuantityError outside the grammar."""
    plain = text.strip().replace("’", "'")
    if plain.lower() in _MOMENTS:
        return PaymentTerm(_MOMENTS[plain.lower()], moment=plain.lower())
    if match := _DAYS.fullmatch(plain):
        return PaymentTerm(int(match["days"]), bool(match["eom"]))
    raise QuantityError("un délai comme « 30 jours », « 30 jours fin de mois », « à réception » ou « d'avance »")
