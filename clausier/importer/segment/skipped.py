"""Which lines say something, and why the others are left aside."""

from collections.abc import Sequence
from dataclasses import replace

from clausier.importer.lines import Line
from clausier.importer.segment.aside import foot
from clausier.importer.segment.contents import contents
from clausier.importer.segment.furniture import furniture
from clausier.importer.segment.rows import Row, rows
from clausier.records import SkipReason


def sorted_out(lines: Sequence[Line], front_matter: int = 0) -> tuple[list[Row], dict[int, SkipReason]]:
    """The rows of the text, and the reason of each line (from 0) that is none of it; blank lines are in neither."""
    every = [row for row in rows(lines) if row.index >= front_matter]
    reasons = {index: SkipReason.FURNITURE for index in range(front_matter) if lines[index].text.strip()}
    off_page = furniture(every)
    reasons |= {every[place].index: SkipReason.FURNITURE for place in off_page}
    kept = [row for place, row in enumerate(every) if place not in off_page]
    announced = {kept[place].index for place in contents(kept)}
    reasons |= dict.fromkeys(announced, SkipReason.CONTENTS)
    text = [row for row in _closed_up(every, off_page, announced) if row.index not in announced]
    end = foot(text)
    return text[:end], reasons | {row.index: SkipReason.FURNITURE for row in text[end:]}


def _closed_up(every: Sequence[Row], gone: set[int], announced: set[int]) -> list[Row]:
    """Without the rows that are gone: a sentence cut by the foot of a page goes on after it, unless what stands above
    is a table of contents."""
    kept: list[Row] = []
    for place, row in enumerate(every):
        if place in gone:
            continue
        cut = place - 1 in gone and kept and kept[-1].index not in announced and _goes_on(kept[-1], row)
        kept.append(replace(row, before=0) if cut else row)
    return kept


def _goes_on(above: Row, row: Row) -> bool:
    return not above.ended and (above.full or row.text[:1].islower())
