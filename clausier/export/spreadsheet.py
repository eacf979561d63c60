"""CSV that French spreadsheets open as they should, and in which no text becomes a formula.

Semicolons and decimal commas, as French spreadsheets expect: with commas, they would cut the lines at the semicolons
*inside* texts, and what follows one could be a formula. A byte-order mark, without which Excel misreads accents.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from clausier.export.tables import Row, Table

DELIMITER = ";"
DECIMAL = ","
END_OF_LINE = "\r\n"
# What makes a spreadsheet calculate, also in its full-width forms. The guard guards itself, so that it can be undone.
GUARD = "'"
_GUARDED = frozenset("=+-@\t\r\n＝＋－＠" + GUARD)


def head(table: Table) -> bytes:
    """How the file of a table begins: the mark, the names of its columns."""
    return "".join(("\ufeff", _written([[column.name for column in table.columns]]))).encode()


def body(table: Table, rows: Iterable[Row]) -> bytes:
    """Rows of a table, as its file has them; a column that a row lacks stays empty."""
    names = [column.name for column in table.columns]
    return _written([*map(cell, map(row.get, names))] for row in rows).encode()


def _written(rows: Iterable[Sequence[str]]) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=DELIMITER, lineterminator=END_OF_LINE, quoting=csv.QUOTE_MINIMAL)
    writer.writerows(rows)
    return file.getvalue()


def cell(value: str | float | None) -> str:
    """A text with its guard if it needs one; a number with a decimal comma, which is no formula even if negative."""
    if isinstance(value, str):
        return GUARD + value if value[:1] in _GUARDED else value
    if value is None:
        return ""
    return format(Decimal(repr(value)), "f").replace(".", DECIMAL)


def unguarded(text: str) -> str:
    """The text that `cell` was given."""
    return text.removeprefix(GUARD)
