"""What every kind of value offers, whatever its type."""

from decimal import Decimal
from typing import Any, Protocol


class QuantityError(ValueError):
    """The text is outside the grammar. The message says, in French, what would be accepted."""


class Value(Protocol):
    """A fact's value. `text` is how it is shown, `normal` its JSON form, `order` what it sorts by (None: no order)."""

    @property
    def text(self) -> str: ...
    @property
    def normal(self) -> Any: ...
    @property
    def order(self) -> Decimal | None: ...
