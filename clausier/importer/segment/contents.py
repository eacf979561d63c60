"""Tables of contents: runs of lines that announce titles, with dots, page numbers, links, or just the same words."""

import re
from collections.abc import Sequence

from clausier.importer.segment.marks import marks
from clausier.importer.segment.rows import Row
from clausier.words import fold, words

_HEADING = re.compile(r"(?:sommaire|table des? (?:matieres?|articles|contenus?)|plan(?: du document)?|contenu|index)\s*:?")
_LEADER = re.compile(r"(?:\.{3,}|…{1,}|_{4,}|(?:\.\s){3,})[\s.…_]*\d{0,3}\s*$")
_PAGE = re.compile(r"(?:\s{2,}|\t|\s\|\s?)\d{1,3}\s*\|?\s*$")
_LAST_NUMBER = re.compile(r"[\s.…_|]*\d{0,3}\s*\|?\s*$")
_FEWEST = 3  # entries, below which a run of titles is no table of contents
_STRANGERS = 2  # lines in a row that are no entries: a title on two lines, a typing error


def contents(rows: Sequence[Row]) -> set[int]:
    """The places of the rows that make tables of contents, their headings included."""
    places: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        for key in _keys(row):
            places.setdefault(key, []).append(place)
    entries = [_entry(row, place, places) for place, row in enumerate(rows)]
    found: set[int] = set()
    place = 0
    while place < len(rows):
        headed = bool(_HEADING.fullmatch(fold(rows[place].text)))
        if headed or entries[place]:
            first = place + 1 if headed else place
            end = _end(rows, entries, first)
            inside = [p for p in range(first, end) if entries[p]]
            sure = sum(_leads(rows[p]) or rows[p].line.linked for p in inside)
            if len(inside) >= (_FEWEST if headed or sure >= _FEWEST else _FEWEST + 1):
                found.update(range(place, end))
                place = end
                continue
        place += 1
    return found


def _leads(row: Row) -> bool:
    """Dots, or a page number set apart."""
    return bool(_LEADER.search(row.text) or (_PAGE.search(row.line.plain) and len(row.text) < 120))


def _keys(row: Row) -> set[str]:
    """What a title is recognised by: its words, with its number and without it; none for a sentence."""
    text = _LAST_NUMBER.sub("", row.text)
    if len(text) > 140:
        return set()
    if any(not mark.title for mark in marks(row.text)):
        return set()  # « Article 1er » alone
    whole = " ".join(words(text))
    titles = {" ".join(words(_LAST_NUMBER.sub("", mark.title))) for mark in marks(row.text)}
    return {key for key in {whole, *titles} if len(key) > 3}


def _entry(row: Row, place: int, places: dict[str, list[int]]) -> bool:
    """Whether a row announces something: by its dots or its page, or because a later row says the same."""
    if _leads(row):
        return True
    if row.line.linked and len(row.text) < 140:
        return True
    return any(later > place + 2 for key in _keys(row) for later in places[key][-1:])


def _end(rows: Sequence[Row], entries: Sequence[bool], first: int) -> int:
    """After the last entry of the run that starts at `first`; the body begins where its first title comes again."""
    end, strangers = first, 0
    begun = _keys(rows[first]) if first < len(rows) else set()
    for place in range(first, len(rows)):
        row = rows[place]
        if place > first + 1 and begun & _keys(row) and not _leads(row) and not row.line.linked:
            break
        if entries[place]:
            end, strangers = place + 1, 0
            continue
        strangers += 1
        if strangers > _STRANGERS or len(row.text) > 100 or row.text.endswith("."):
            break
    return end
