"""Page furniture: headers, footers, page numbers and trails of pages, which cut the text and say nothing."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from clausier.importer.segment.marks import marks
from clausier.importer.segment.rows import Row
from clausier.importer.segment.titles import is_title

_NUMBERED = re.compile(
    r"(?:.{0,85}\s)?(?:page|p\.)\s?:?\s?\d{1,3}(?:\s?(?:/|sur|de|of)\s?\d{1,3})?(?:\s.{0,60})?", re.IGNORECASE
)
_OF = re.compile(r"[-–—\s]*\d{1,3}\s?(?:/|sur)\s?\d{1,3}[-–—\s]*")
_ALONE = re.compile(r"[-–—\s|]*\d{1,3}[-–—\s|.]*")
_TRAIL = re.compile(r"(?:\d{1,2}[.)]\s*)?[>›]")
_NEAR = (-3, -2, -1, 1, 2, 3)  # rows between a line and a page number
_TOP = 30  # rows, at the top of a web page, where its path stands
_EDGE = 3  # rows at the top and at the bottom of a page where furniture stands


def furniture(rows: Sequence[Row]) -> set[int]:
    """The places of the rows that belong to the page and not to the text."""
    found = {place for place, row in enumerate(rows) if _OF.fullmatch(row.text) or _is_page(row.text)}
    found |= _page_numbers(rows) | _trail(rows)
    pages = _pages(rows)
    if len(pages) > 1:
        found |= _repeated(rows, pages)
    return found | _beside(rows, found)


def _is_page(text: str) -> bool:
    return len(text) < 100 and bool(_NUMBERED.fullmatch(text)) and not text.endswith((".", ";", ","))


def _page_numbers(rows: Sequence[Row]) -> set[int]:
    """Numbers alone on their line that grow by one, and head no title."""
    alone = [
        (place, int(re.sub(r"\D", "", row.text)))
        for place, row in enumerate(rows)
        if _ALONE.fullmatch(row.text) and not row.bullet
    ]
    steps = sum(b[1] - a[1] == 1 for a, b in pairwise(alone))
    enough = len(alone) > 2 or (len(alone) == 2 and _same_beside(rows, alone[0][0], alone[1][0]))
    if not enough or steps < 0.6 * (len(alone) - 1):
        return {place for place, _ in alone if "\f" in rows[place].line.text}
    above = [place for place, _ in alone if place + 1 < len(rows) and _heads(rows[place], rows[place + 1])]
    return set() if len(above) > 0.6 * len(alone) else {place for place, _ in alone}


def _same_beside(rows: Sequence[Row], first: int, second: int) -> bool:
    """Whether the same line stands above two rows, or below them: what a page says about itself."""
    beside = ((first + step, second + step) for step in (-1, 1) if first + step >= 0 and second + step < len(rows))
    return any(rows[a].text == rows[b].text for a, b in beside)


def _heads(row: Row, following: Row) -> bool:
    return following.before <= 1 and not row.line.page and is_title(following.text, 12)


def _trail(rows: Sequence[Row]) -> set[int]:
    """The path of a web page above its text, « 1. Accueil », « 2. > », « 3. Services »: signs may be numbered too."""
    signs = [place for place, row in enumerate(rows[:_TOP]) if _TRAIL.fullmatch(row.text)]
    return {p for place in signs for p in (place - 1, place, place + 1) if 0 <= p < len(rows) and not _says(rows[p])}


def _pages(rows: Sequence[Row]) -> list[range]:
    """The rows of each page, where the text shows its pages."""
    starts = [0]
    for place in range(1, len(rows)):
        turned = rows[place].line.page != rows[place - 1].line.page
        if turned or rows[place].line.text.startswith("\f"):
            starts.append(place)
    return [range(a, b) for a, b in zip(starts, [*starts[1:], len(rows)], strict=True) if b > a]


def _repeated(rows: Sequence[Row], pages: Sequence[range]) -> set[int]:
    """Rows at the edge of pages that stand on most of them, whatever their digits."""
    edges = {p for page in pages for p in (*page[:_EDGE], *page[-_EDGE:]) if not _says(rows[p])}
    counts = Counter(key for page in pages for key in {_shape(rows[p]) for p in page if p in edges})
    least = max(2, len(pages) // 2)
    most = {key for key, count in counts.items() if count >= least}
    return {place for place in edges if _shape(rows[place]) in most}


def _says(row: Row) -> bool:
    """A sentence, or the number of an article: part of the text however often it comes."""
    return (row.ended and len(row.text) > 60) or any(mark.word for mark in marks(row.text))


def _shape(row: Row) -> str:
    return re.sub(r"\d+", "#", row.text)


def _beside(rows: Sequence[Row], found: set[int]) -> set[int]:
    """Lines said again and again that stand by a page number nearly each time, but for the title of the document."""
    places: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        if 8 <= len(row.text) <= 120 and place not in found and not (_says(row) or row.line.level):
            places.setdefault(row.text, []).append(place)
    beside: set[int] = set()
    gone = set(found)
    for same in places.values():
        near = [place for place in same if any(place + step in found for step in _NEAR)]
        title = [place for place in same if place < _EDGE and place not in near]
        # Twice may be chance, but not on the same side of what is no text; nor is the first line of the document.
        side = any(all(place + step in gone for place in near) for step in (-1, 1))
        again = len(same) > 1 and near and len(near) + len(title) == len(same) and side
        if again or (len(same) >= 3 and len(near) >= 0.7 * len(same)):
            lines = set(same).difference(title)
            beside |= lines
            gone |= lines
    return beside
