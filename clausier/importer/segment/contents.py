"""Tables of contents: runs of lines that announce titles, with dots, page numbers, links, or just the same words."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from clausier.importer.segment.marks import marks
from clausier.importer.segment.rows import Row
from clausier.words import fold, words

_HEADING = re.compile(
    r"(?:sommaire|table des? (?:matieres?|articles|contenus?)|plan(?: du document)?|contenu|index)\s*:?"
)
# A search that begins with a repetition begins where what it repeats does: elsewhere it would read the same again.
_END_OF_LINE = re.compile(r"(?<![\s.…_])[\s.…_]++\d{0,3}\s*+$")
_LEADER = re.compile(r"\.{3}|…|_{4}|(?:\.\s){3}")
_PAGE = re.compile(r"(?:\s{2}|\t|\s\|\s?)\d{1,3}\s*+(?:\|\s*+)?$")
_LAST_NUMBER = re.compile(r"(?<![\s.…_|])[\s.…_|]*+\d{0,3}\s*+(?:\|\s*+)?$")
_FEWEST = 3  # entries, below which a run of titles is no table of contents
_TITLE = 60  # characters, above which what ends with a full stop is a sentence
_STRANGERS = 2  # lines in a row that are no entries: a title on two lines, a typing error


def contents(rows: Sequence[Row]) -> set[int]:
    """The places of the rows that make tables of contents, their headings included."""
    keys = [_keys(row) for row in rows]
    places: dict[str, list[int]] = {}
    for place, said in enumerate(keys):
        for key in said:
            places.setdefault(key, []).append(place)
    last = {key: same[-1] for key, same in places.items()}
    entries = [_entry(row, any(last[key] > place + 2 for key in keys[place])) for place, row in enumerate(rows)]
    found: set[int] = set()
    place = 0
    while place < len(rows):
        headed = bool(_HEADING.fullmatch(fold(rows[place].text)))
        if headed or entries[place]:
            first = place + 1 if headed else place
            end = (_until_body(rows, keys, places, first) if headed else 0) or _end(rows, keys, entries, first)
            end = max(end, _numbers(rows, first)) if headed else end
            end = _before_text(rows, entries, first, end)
            end -= end > first and _numbers_next(rows[end - 1])
            inside = [p for p in range(first, end) if entries[p] or _counted(rows[p])]
            sure = sum(_leads(rows[p]) or rows[p].line.linked for p in inside)
            if len(inside) >= (_FEWEST if headed or sure >= _FEWEST else _FEWEST + 1):
                found.update(range(place, end))
                place = end
                continue
        place += 1
    return found


def _leads(row: Row) -> bool:
    """Dots, or a page number set apart."""
    end = _END_OF_LINE.search(row.text)
    return bool((end and _LEADER.search(end[0])) or (_PAGE.search(row.line.plain) and len(row.text) < 120))


def _keys(row: Row) -> set[str]:
    """What a title is recognised by: its words, with its number and without it; none for a line of a paragraph."""
    text = _LAST_NUMBER.sub("", row.text)
    sentence = (len(text) > _TITLE and (row.full or row.text.endswith("."))) or text[:1].islower()
    if len(text) > 140 or (sentence and not _leads(row)):
        return set()
    if any(not mark.title for mark in marks(row.text)):
        return set()  # « Article 1er » alone
    whole = " ".join(words(text))
    titles = {" ".join(words(_LAST_NUMBER.sub("", mark.title))) for mark in marks(row.text)}
    return {key for key in {whole, *titles} if len(key) > 3}


def _entry(row: Row, again: bool) -> bool:
    """Whether a row announces something: by its dots or its page, or because a later row says the same (`again`)."""
    return again or _leads(row) or (row.line.linked and len(row.text) < 140)


def _counted(row: Row) -> bool:
    return any(mark.title and len(row.text) < 140 for mark in marks(row.text))


def _numbers_next(row: Row) -> bool:
    """« Article 1 » alone: below a table, it belongs to the title under it."""
    return any(not mark.title and (mark.word or mark.sign) for mark in marks(row.text))


def _until_body(rows: Sequence[Row], keys: Sequence[set[str]], places: dict[str, list[int]], first: int) -> int:
    """Below its heading, a table runs up to where its first title comes again, if nothing longer than a title stands
    between; 0 if something does."""
    if first >= len(rows):
        return 0
    again = min((place for key in keys[first] for place in _after(places[key], first + 1)), default=0)
    between = rows[first:again]
    return again if again and all(len(row.text) <= 140 for row in between) else 0


def _before_text(rows: Sequence[Row], entries: Sequence[bool], first: int, end: int) -> int:
    """Before what a preamble says between a table and the first article: the rows that announce nothing, with a
    sentence among them."""
    last = end
    while last > first and not (entries[last - 1] or _counted(rows[last - 1])):
        last -= 1
    return last if any(row.text.endswith(".") for row in rows[last:end]) else end


def _numbers(rows: Sequence[Row], first: int) -> int:
    """After the numbered titles, right below the heading of a table, that the body may word otherwise: they end where
    the first number comes again."""
    begun: set[tuple[int, ...]] = set()
    for place in range(first, len(rows)):
        numbers = {mark.values for mark in marks(rows[place].text) if mark.title}
        if not numbers or len(rows[place].text) > 100 or begun & numbers:
            return place
        begun = begun or numbers
    return len(rows)


def _after(same: Sequence[int], place: int) -> Sequence[int]:
    index = bisect_right(same, place)
    return same[index : index + 1]


def _end(rows: Sequence[Row], keys: Sequence[set[str]], entries: Sequence[bool], first: int) -> int:
    """After the last entry of the run that starts at `first`; the body begins where its first title comes again."""
    end, strangers = first, 0
    begun = keys[first] if first < len(rows) else set()
    for place in range(first, len(rows)):
        row = rows[place]
        if place > first + 1 and begun & keys[place] and not _leads(row) and not row.line.linked:
            break
        if entries[place]:
            end, strangers = place + 1, 0
            continue
        strangers += 1
        if strangers > _STRANGERS or len(row.text) > 100 or row.text.endswith("."):
            break
    return end
