"""Subtitles that end with a colon, « • Prix et paiement : », or stand above lists, where they divide an article."""

import re
from collections.abc import Sequence
from itertools import pairwise

from clausier.importer.segment.expected import GLOSSARY
from clausier.importer.segment.extent import Extent, Heading
from clausier.importer.segment.rows import Row
from clausier.importer.segment.titles import named
from clausier.words import fold

_GLUED = re.compile(r"(?P<title>[^.:;]{3,60}?)\s?:\s+(?=[A-ZÀ-ÝŒ])")
_WORDS, _BARE_WORDS, _GLUED_WORDS = 14, 8, 6
_SENTENCE = 60  # characters


def subtitles(extent: Extent, found: Sequence[Heading]) -> list[Heading]:
    """Those of the articles that nothing else divides: the first stands right below the title of its article, or below
    a blank line; a second one says that it is no mere lead to what follows."""
    extra: list[Heading] = []
    for head, after in pairwise((*sorted(found, key=lambda h: h.place), None)):
        assert head
        if not (head.part or head.glued or GLOSSARY.search(fold(head.title))):
            extra += _of(extent.rows, head, after.place if after else extent.end)
    return extra


def _of(rows: Sequence[Row], head: Heading, end: int) -> list[Heading]:
    first = head.last + 1
    if first >= end or not _leads(rows, first, end):
        first = next((place for place in range(first + 1, end) if _stands_alone(rows, place, end)), end)
    if first == end:
        return []
    sign, colon = _sign(rows[first]), rows[first].text.endswith(":")
    same = [place for place in range(first, end) if _sign(rows[place]) == sign and _begins(rows, place, first)]
    titles = [p for p in same if _leads(rows, p, end) and rows[p].text.endswith(":") == colon]
    if len(titles) < 2:
        return []
    glued = {p: m["title"] for p in same if p not in titles and sign and (m := _title_then_text(rows[p]))}
    level = head.level + 1
    alone = [Heading(p, p, level, "", rows[p].text.rstrip(" :")) for p in titles]
    return alone + [Heading(p, p, level, "", title, glued=True) for p, title in glued.items()]


def _stands_alone(rows: Sequence[Row], place: int, end: int) -> bool:
    """Whether a title with a colon is set apart from the text above it, and heads a sentence rather than a list."""
    row = rows[place]
    return row.before > 0 and not row.bullet and _leads(rows, place, end) and not rows[place + 1].bullet


def _begins(rows: Sequence[Row], place: int, first: int) -> bool:
    above = rows[place - 1]
    return place == first or above.ended or above.bullet or rows[place].before > 0


def _leads(rows: Sequence[Row], place: int, end: int) -> bool:
    """Whether a row is a title above some text, if it ends with a colon, or above a list, if nothing ends it."""
    row, below = rows[place], rows[place + 1] if place + 1 < end else None
    colon, title = row.text.endswith(":"), row.text.removesuffix(":").strip()
    if below is None or below.text.endswith(":") or ":" in title or row.cells > 1:
        return False
    if not colon and (row.bullet or row.ended or not below.bullet):
        return False
    said = below.bullet or (len(below.text) > _SENTENCE and " " in below.text)  # an address is no text
    return said and 0 < len(title.split()) <= (_WORDS if colon else _BARE_WORDS) and named(title)


def _title_then_text(row: Row) -> re.Match[str] | None:
    found = _GLUED.match(row.text)
    if not found or len(found["title"].split()) > _GLUED_WORDS or len(row.text) <= _SENTENCE:
        return None
    return found if named(found["title"]) else None


def _sign(row: Row) -> str:
    """The bullet that stands first, or none."""
    return row.line.text.lstrip()[:1] if row.bullet else ""
