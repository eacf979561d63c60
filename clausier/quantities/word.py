"""Values that are words: a named choice, yes or no, a place, a short text, a date."""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from clausier.quantities.base import QuantityError

MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
          "décembre"]  # fmt: skip
_TEXT_LENGTH = 120
_PLACE = re.compile(r"[^\W\d_][\w' ’().,-]{1,59}")


@dataclass(frozen=True, slots=True)
class Choice:
    """A value named in the vocabulary."""

    id: str
    label: str

    @property
    def text(self) -> str:
        return self.label

    @property
    def normal(self) -> str:
        return self.id

    @property
    def order(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Boolean:
    """Oui or non."""

    yes: bool

    @property
    def text(self) -> str:
        return "Oui" if self.yes else "Non"

    @property
    def normal(self) -> bool:
        return self.yes

    @property
    def order(self) -> Decimal:
        return Decimal(int(self.yes))


@dataclass(frozen=True, slots=True)
class Text:
    """A place or a short text, in our own words."""

    text: str

    @property
    def normal(self) -> str:
        return self.text

    @property
    def order(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the calendar."""

    date: datetime.date

    @property
    def text(self) -> str:
        return french_date(self.date)

    @property
    def normal(self) -> Any:
        return self.date.isoformat()

    @property
    def order(self) -> Decimal:
        return Decimal(self.date.toordinal())


def french_date(date: datetime.date) -> str:
    """2024-07-01 → 1er juillet 2024."""
    return f"{'1er' if date.day == 1 else date.day} {MONTHS[date.month - 1]} {date.year}"


def parse_boolean(text: str) -> Boolean:
    """Raises QuantityError for anything but oui and non."""
    answers = {"oui": True, "non": False}
    if text.strip().lower() not in answers:
        raise QuantityError("« oui » ou « non »")
    return Boolean(answers[text.strip().lower()])


def parse_place(text: str) -> Text:
    """Raises QuantityError when the text cannot be the name of a place."""
    if not _PLACE.fullmatch(text.strip()):
        raise QuantityError("un lieu comme « Nantes » ou « Union européenne »")
    return Text(text.strip())


def parse_text(text: str) -> Text:
    """Raises QuantityError when empty or too long."""
    plain = " ".join(text.split())
    if not 1 <= len(plain) <= _TEXT_LENGTH:
        raise QuantityError(f"un texte de {_TEXT_LENGTH} caractères au plus")
    return Text(plain)


def parse_date(text: str) -> Day:
    """Raises QuantityError unless the text is a date of the form 2024-07-04."""
    try:
        date = datetime.date.fromisoformat(text.strip())
    except ValueError:
        date = None
    if date is None or date.isoformat() != text.strip():  # 20240704 and 2024-W27-4 are ISO dates, too
        raise QuantityError("une date comme « 2024-07-04 »")
    return Day(date)
