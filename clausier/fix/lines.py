"""Lines: no space at their end, one blank line between two clauses, one end of line after the last."""

import re

from clausier.fix import nodes
from clausier.fix.edits import Edit

_TRAILING = re.compile(r"(?<![ \t])[ \t]++$", re.MULTILINE)


def trailing_spaces(text: str) -> list[Edit]:
    return [Edit(found.start(), found.end(), "") for found in _TRAILING.finditer(text)]


def last_line_end(text: str) -> list[Edit]:
    end = len(text.rstrip(" \n"))
    return [Edit(end, len(text), "\n")] if text[end:] != "\n" else []


def between_clauses(text: str) -> list[Edit]:
    """One blank line before each clause but the first, above the comments that speak of it."""
    clauses, rows = nodes.clauses(text), nodes.lines(text)
    starts, edits = nodes.starts(rows), []
    for n in range(1, len(clauses)):
        first, last = nodes.last_row(clauses[n - 1], rows) + 1, clauses[n].start_mark.line
        gap = rows[first:last]
        if first <= last and gap != (spaced := _spaced(gap, _indent(rows[last]))):
            edits.append(Edit(starts[first], starts[last], "".join(spaced)))
    return edits


def _spaced(gap: list[str], dash: int) -> list[str]:
    """The comments between two clauses with their blank lines; those set further in than `dash` end the first."""
    cut = 0
    while cut < len(gap) and gap[cut].strip() and _indent(gap[cut]) > dash:
        cut += 1
    spaced = [*gap[:cut], "\n"]
    for row in gap[cut:]:
        if row.strip() or spaced[-1].strip():
            spaced.append(row if row.strip() else "\n")
    return spaced


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
