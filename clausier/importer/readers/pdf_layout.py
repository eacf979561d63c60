"""Reading order of a page: pieces of text with their places to lines, columns one after the other."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

from clausier.importer.readers.spans import Row, Span

GAP = 0.8  # in sizes of type: a wider space parts two pieces, and may be the gutter between two columns
_SAME_LINE = 0.35  # in sizes of type: how far apart the feet of a line may stand
# How far apart the feet of neighbours in two columns may stand: in sizes of type; where lines are far apart, and those
# of the two may alternate, this share of their step, but not beyond so many sizes.
_BESIDE, _HALF, _BETWEEN = 0.8, 0.6, 1.5
_WIDE = 1.5  # in sizes of type: a space shown as two, so that the number of a page stays apart from its title
_OFTEN, _SAME_STEP = 8, 1.05  # one step of so many comes often; so much apart, two steps are the same
_PARAGRAPH = 1.2  # in distances between lines: a wider one is a blank line
_FEWEST = 4  # lines of a column
_GOING_ON = 0.15  # of the cells of a table, that begin in lower case
_NARROWEST, _FULL, _WORDS = 0.2, 0.6, 3  # of a column: share of the width, of it that lines fill; words a line


@dataclass(frozen=True)
class Piece:
    """Text drawn on one line without a gap. In points; `foot` from the bottom of the page, `size` that of the type."""

    spans: tuple[Span, ...]
    left: float
    right: float
    foot: float
    size: float

    @cached_property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


Line = list[Piece]  # from left to right


def rows(pieces: Sequence[Piece]) -> list[Row]:
    """The lines of a page as they are read, blank ones between paragraphs."""
    regions = [_lines(region) for region in _regions(pieces)]
    leading = _leading([_leaded(*lines) for region in regions for lines in pairwise(region)])
    found: list[Row] = []
    for lines in regions:
        for above, line in zip((None, *lines), lines, strict=False):
            if above and _leaded(above, line) > _PARAGRAPH * leading:
                found.append(Row())
            found.append(Row(tuple(_joined(line))))
    return found


def _leaded(above: Line, below: Line) -> float:
    """How far apart two lines stand, in sizes of the smaller type."""
    return (above[0].foot - below[0].foot) / min(above[0].size, below[0].size)


def _leading(steps: Sequence[float]) -> float:
    """Between two lines of a paragraph: the least step that comes often. Most may be those between short paragraphs."""
    ordered = sorted(steps)
    often = max(2, len(ordered) // _OFTEN)
    close = (low for low, high in zip(ordered, ordered[often - 1 :], strict=False) if high <= _SAME_STEP * low)
    return next(close, median(ordered) if ordered else 0)


def _lines(pieces: Sequence[Piece]) -> list[Line]:
    """Pieces of one region, gathered by the height of their feet."""
    lines: list[Line] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.foot, piece.left)):
        if lines and lines[-1][0].foot - piece.foot <= _SAME_LINE * max(piece.size, lines[-1][0].size):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda piece: piece.left) for line in lines]


def _joined(line: Line) -> Iterator[Span]:
    for index, piece in enumerate(line):
        if index:
            gap = piece.left - line[index - 1].right
            first = piece.spans[0]
            yield replace(first, text="  " if gap > _WIDE * piece.size else " " if gap > 0.1 * piece.size else "")
        yield from piece.spans


def _regions(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Parts of the page that are read line by line, in order: what spans the page, then each column, and so on."""
    middle = _gutter(pieces)
    if middle is None:
        yield pieces
        return
    for band in _bands(pieces, middle):
        left = [piece for piece in band if piece.right <= middle]
        right = [piece for piece in band if piece.left >= middle]
        if len(left) + len(right) == len(band) and _are_columns(left, right):
            yield from _regions(left)
            yield from _regions(right)
        else:
            yield band


def _bands(pieces: Sequence[Piece], middle: float) -> Iterator[list[Piece]]:
    """From top to bottom: lines that the gutter parts, or does not. Lines of the page's head and foot stand alone."""
    bands: list[tuple[bool, list[Line]]] = []
    for line in _lines(pieces):
        parted = all(piece.right <= middle or piece.left >= middle for piece in line)
        if not bands or bands[-1][0] != parted:
            bands.append((parted, []))
        bands[-1][1].append(line)
    for parted, lines in bands:
        head, foot = _furniture(lines, middle) if parted else (0, len(lines))
        for part in (lines[:head], lines[head:foot], lines[foot:]):
            if part:
                yield [piece for line in part for piece in line]


def _furniture(lines: list[Line], middle: float) -> tuple[int, int]:
    """Where what stands between a head and a foot of one or two lines begins and ends, if spaces part them that
    would be wide in either column: the lines of the two may alternate."""
    left = [line[0].foot for line in lines if line[0].left < middle]
    right = [line[-1].foot for line in lines if line[-1].left >= middle]
    usual = median([a - b for feet in (left, right) for a, b in pairwise(feet)] or [0])
    steps = [above[0].foot - below[0].foot for above, below in pairwise(lines)]
    wide = [index for index, step in enumerate(steps, 1) if step > 2 * usual]
    head = max((index for index in wide if index <= 2), default=0)
    foot = min((index for index in wide if index >= len(lines) - 2), default=len(lines))
    return head, max(foot, head)


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """A place in the space that most lines leave, in points; None where few leave any."""
    feet = sorted(pieces, key=lambda piece: piece.foot)
    heights = [piece.foot for piece in feet]
    gaps: Counter[int] = Counter()
    apart = _HALF * _step(pieces)
    for piece in feet:
        reach = max(_BESIDE * piece.size, min(apart, _BETWEEN * piece.size))
        beside = feet[bisect_left(heights, piece.foot - reach) : bisect_right(heights, piece.foot + reach)]
        after = min((other.left for other in beside if other.left >= piece.right), default=piece.right)
        if after - piece.right >= GAP * piece.size:
            gaps.update(range(round(piece.right) + 1, round(after)))
    if not gaps or max(gaps.values()) < _FEWEST:
        return None
    most = max(gaps.values())
    return _clearest(_longest_run(sorted(point for point, count in gaps.items() if count >= 0.8 * most)), pieces)


def _clearest(points: Sequence[int], pieces: Sequence[Piece]) -> float:
    """The middle of what the fewest pieces cross: beside short lines, a space is wider than the gutter."""
    lefts, rights = sorted(piece.left for piece in pieces), sorted(piece.right for piece in pieces)
    across = {point: bisect_left(lefts, point) - bisect_right(rights, point) for point in points}
    fewest = min(across.values())
    clear = _longest_run([point for point in points if across[point] == fewest])
    return (clear[0] + clear[-1]) / 2


def _step(pieces: Sequence[Piece]) -> float:
    """Between two lines that begin one under the other, as a rule."""
    aligned = sorted((round(piece.left), piece.foot) for piece in pieces)
    return median([high - low for (left, low), (same, high) in pairwise(aligned) if same == left] or [0])


def _longest_run(points: Sequence[int]) -> Sequence[int]:
    start, best = 0, points[:1]
    for end in range(1, len(points) + 1):
        if end == len(points) or points[end] != points[end - 1] + 1:
            best = max(best, points[start:end], key=len)
            start = end
    return best


def _are_columns(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether two sides read as prose, each of its own: no numbers of a table of contents, no cells of a table."""
    lines = _lines(left), _lines(right)
    if min(map(len, lines)) < _FEWEST or _are_cells(*lines):
        return False
    whole = _width([*left, *right])
    sides = [(lines[0], _width(left)), (lines[1], _width(right))]
    text = all(width >= _NARROWEST * whole and _words(side) >= _WORDS for side, width in sides)
    return text and any(_filled(side) >= _FULL * width for side, width in sides)


def _are_cells(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the lines of one side stand beside those of the other, and hardly any goes on with the one above."""
    fewer, more = sorted((left, right), key=len)
    feet = sorted(line[0].foot for line in more)
    reaches = ((line[0].foot, _SAME_LINE * line[0].size) for line in fewer)
    beside = all(bisect_left(feet, foot - reach) < bisect_right(feet, foot + reach) for foot, reach in reaches)
    going_on = sum(line[0].text[:1].islower() for line in (*left, *right))
    return beside and going_on <= _GOING_ON * (len(left) + len(right))


def _width(pieces: Sequence[Piece]) -> float:
    return max(piece.right for piece in pieces) - min(piece.left for piece in pieces)


def _words(lines: Sequence[Line]) -> float:
    """A line, on average."""
    return sum(len(piece.text.split()) for line in lines for piece in line) / len(lines)


def _filled(lines: Sequence[Line]) -> float:
    """How wide a quarter of the lines is at least: the others may be titles, or items of a list."""
    return sorted(line[-1].right - line[0].left for line in lines)[3 * len(lines) // 4]
