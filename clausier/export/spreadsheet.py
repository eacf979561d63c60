"""CSV that French spreadsheets open as they should, and in which no text becomes a formula.

Semicolons and decimal commas, as French spreadsheets expect: with commas, they would cut the lines at the semicolons
*inside* texts, and what follows one could be a formula. A byte-order mark, without which Excel misreads accents.
"""

import csv
from decimal import Decimal
from typing import IO

from clausier.export.tables import Row, Table

ENCODING = "utf-8-sig"
DELIMITER = ";"
DECIMAL = ","
END_OF_LINE = "\r\n"
# What makes a spreadsheet calculate, also in its full-width forms. The guard guards itself, so that it can be undone.
GUARD = "'"
_GUARDED = frozenset("=+-@\t\r\n＝＋－＠" + GUARD)


class Sheet:
    """Rows of a table, written to `file`, which must not translate line ends."""

    def __init__(self, file: IO[str], table: Table) -> None:
        self._names = [column.name for column in table.columns]
        self._write = csv.writer(file, delimiter=DELIMITER, lineterminator=END_OF_LINE, quoting=csv.QUOTE_MINIMAL)
        self._write.writerow(self._names)

    def add(self, row: Row) -> None:
        """Writes a row; a column that `row` lacks stays empty."""
        self._write.writerow([cell(row.get(name)) for name in self._names])


def cell(value: str | float | None) -> str:
    """A text with its guard if it needs one; a number with a decimal comma, which is no formula even if negative."""
    if value is None:
        return ""
    if isinstance(value, str):
        return GUARD + value if value[:1] in _GUARDED else value
    return format(Decimal(repr(value)), "f").replace(".", DECIMAL)


def unguarded(text: str) -> str:
    """The text that `cell` was given."""
    return text.removeprefix(GUARD)
