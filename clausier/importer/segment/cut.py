"""A document cut: its headings, its clauses, and the lines left aside with their reason. No line is lost."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clausier.importer.lines import Reading
from clausier.importer.segment.aside import closing, opening, signatures
from clausier.importer.segment.extent import Heading
from clausier.importer.segment.outline import headings
from clausier.importer.segment.rows import Row
from clausier.importer.segment.skipped import sorted_out
from clausier.records import SkipReason

Spans = tuple[tuple[int, int], ...]

_INTRODUCTION = 40  # words of a text that only leads to the units below it


@dataclass(frozen=True)
class Unit:
    """What may become a clause. `level` and `line` (of the heading) are 0 where the document prints none; `lines` are
    1-based, inclusive; `text` is what the rows say, `number` and `heading` as printed; `above` are the titles it stands
    under, those of parts aside; `numbers` the line of each line of `text`."""

    number: str
    heading: str
    level: int
    line: int
    lines: Spans
    text: str
    above: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Above:
    """A heading above units: of a part, of an article that is divided. `line` is 1-based."""

    line: int
    number: str
    heading: str
    level: int
    part: bool


@dataclass(frozen=True)
class Cut:
    """`skipped` has, in order, the lines left aside, neighbours for one reason together."""

    outline: tuple[Above, ...]
    units: tuple[Unit, ...]
    skipped: tuple[tuple[Spans, SkipReason], ...]


def cut(reading: Reading) -> Cut:
    """Cuts a document. Each line that is not blank is in one unit or in one skipped span."""
    rows, reasons = sorted_out(reading.lines, reading.front_matter)
    found = headings(rows)
    first = found[0].place if found else len(rows)
    aside = opening(rows, first)
    aside |= closing(rows, found[-1].last + 1 if found else len(aside)) | signatures(rows, found)
    reasons |= {rows[place].index: reason for place, reason in aside.items()}
    said = [place for place in range(len(rows)) if place not in aside]
    outline, pieces = _pieces(rows, found, said)
    units = tuple(_unit(rows, piece, reasons) for piece in pieces)
    return Cut(tuple(outline), units, tuple(_grouped(reading, units, reasons)))


@dataclass(frozen=True)
class _Piece:
    number: str
    heading: str
    level: int
    place: int  # of the heading
    places: tuple[int, ...]
    above: tuple[str, ...] = ()


def _pieces(rows: Sequence[Row], found: Sequence[Heading], said: Sequence[int]) -> tuple[list[Above], list[_Piece]]:
    """The outline, and the rows of each unit. A heading's rows go to the first unit below it."""
    outline: list[Above] = []
    pieces: list[_Piece] = []
    waiting: list[int] = []  # rows of headings that no text follows yet
    over: list[Heading] = []  # the headings that the next one may stand under
    before = [place for place in said if not found or place < found[0].place]
    if before:
        pieces.append(_Piece("Préambule", "Préambule", 0, 0, tuple(before)))
    for index, heading in enumerate(found):
        end = found[index + 1].place if index + 1 < len(found) else len(rows)
        own = said[bisect_left(said, heading.place) : bisect_left(said, end)]
        body = [place for place in own if place > heading.last]
        over = [h for h in over if not heading.part and (h.part or h.level < heading.level)]
        above = tuple(h.title for h in over if h.title and not h.part)
        over.append(heading)
        divided = index + 1 < len(found) and not heading.part and found[index + 1].level > heading.level
        last = index + 1 == len(found)
        text = [rows[place].text for place in body]
        leads = divided and text and text[-1].endswith(":") and sum(len(t.split()) for t in text) <= _INTRODUCTION
        if divided or heading.part:
            shown = heading.title or heading.number
            line = rows[heading.place].index + 1
            outline.append(Above(line, heading.number, shown, heading.level, heading.part))
        if (not body and not heading.glued and not last) or leads:
            if not (divided or heading.part):  # a title alone: what it heads is elsewhere
                line = rows[heading.place].index + 1
                outline.append(Above(line, heading.number, heading.title or heading.number, heading.level, False))
            waiting += own
            continue
        number = heading.number
        whole = last or found[index + 1].part  # nothing stands below a part but its own text
        if divided or (heading.part and not whole):
            number = f"{number or heading.title}, al. 1"
        level = 0 if divided or heading.part else heading.level
        pieces.append(_Piece(number, heading.title, level, heading.place, (*waiting, *own), above))
        waiting = []
    if waiting and pieces:
        pieces[-1] = replace(pieces[-1], places=(*pieces[-1].places, *waiting))
    elif waiting:
        pieces.append(_Piece("", "", 0, 0, tuple(waiting)))
    return outline, pieces


def _unit(rows: Sequence[Row], piece: _Piece, reasons: dict[int, SkipReason]) -> Unit:
    indexes = [rows[place].index for place in piece.places]
    text = "\n".join(rows[place].text for place in piece.places)
    line = rows[piece.place].index + 1 if piece.level else 0
    numbers = tuple(index + 1 for index in indexes)
    return Unit(piece.number, piece.heading, piece.level, line, _spans(indexes, reasons), text, piece.above, numbers)


def _spans(indexes: Sequence[int], apart: dict[int, SkipReason]) -> Spans:
    """1-based spans of line indexes; blank lines between two stay inside, lines left aside do not."""
    spans: list[tuple[int, int]] = []
    for index in indexes:
        if spans and not any(between in apart for between in range(spans[-1][1], index)):
            spans[-1] = (spans[-1][0], index + 1)
        else:
            spans.append((index + 1, index + 1))
    return tuple(spans)


def _grouped(
    reading: Reading, units: Sequence[Unit], reasons: dict[int, SkipReason]
) -> Iterator[tuple[Spans, SkipReason]]:
    """Lines left aside by runs of one reason; what only draws (a rule, a lone bullet) goes with what stands above."""
    covered = {line for unit in units for start, end in unit.lines for line in range(start, end + 1)}
    reasons = dict(reasons)
    before = SkipReason.FURNITURE
    for index, line in enumerate(reading.lines):
        if index + 1 in covered:
            before = SkipReason.FURNITURE
        elif line.text.strip():
            before = reasons.setdefault(index, before)
    run: list[int] = []
    for index in sorted(reasons):
        if run and (reasons[index] != reasons[run[0]] or any(n + 1 in covered for n in range(run[-1], index))):
            yield ((run[0] + 1, run[-1] + 1),), reasons[run[0]]
            run = []
        run.append(index)
    if run:
        yield ((run[0] + 1, run[-1] + 1),), reasons[run[0]]
