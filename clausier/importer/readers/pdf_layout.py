"""Reading order of a page: pieces of text with their places to lines, columns one after the other."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from clausier.importer.readers.spans import Row, Span

GAP = 0.8  # in sizes of type: a wider space parts two pieces, and may be the gutter between two columns
_SAME_LINE = 0.35  # in sizes of type: how far apart the feet of a line may stand
_BESIDE = 0.8  # in sizes of type: how far apart the feet of a line and of its neighbour in another column may stand
_WIDE = 1.5  # in sizes of type: a space shown as two, so that the number of a page stays apart from its title
_PARAGRAPH = 1.35  # in distances between lines: a wider one is a blank line
_FEWEST = 4  # lines of a column
_NARROWEST, _FULL, _WORDS = 0.2, 0.6, 3  # of a column: share of the width, of it that lines fill; words a line


@dataclass(frozen=True)
class Piece:
    """Text drawn on one line without a gap. In points; `foot` from the bottom of the page, `size` that of the type."""

    spans: tuple[Span, ...]
    left: float
    right: float
    foot: float
    size: float

    @property
    def words(self) -> int:
        return sum(len(span.text.split()) for span in self.spans)


Line = list[Piece]  # from left to right


def rows(pieces: Sequence[Piece]) -> list[Row]:
    """The lines of a page as they are read, blank ones between paragraphs."""
    regions = [_lines(region) for region in _regions(pieces)]
    steps = [above[0].foot - below[0].foot for lines in regions for above, below in pairwise(lines)]
    leading = median(steps) if steps else 0
    found: list[Row] = []
    for lines in regions:
        foot = 0.0
        for index, line in enumerate(lines):
            if index and foot - line[0].foot > _PARAGRAPH * leading:
                found.append(Row())
            foot = line[0].foot
            found.append(Row(tuple(_joined(line))))
    return found


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
        width = max(piece.right for piece in band) - min(piece.left for piece in band)
        if len(left) + len(right) == len(band) and _is_column(left, width) and _is_column(right, width):
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
        head, foot = _furniture(lines) if parted else (0, len(lines))
        for part in (lines[:head], lines[head:foot], lines[foot:]):
            if part:
                yield [piece for line in part for piece in line]


def _furniture(lines: list[Line]) -> tuple[int, int]:
    """Where what stands between a head and a foot of one or two lines begins and ends, if wide spaces part them."""
    steps = [above[0].foot - below[0].foot for above, below in pairwise(lines)]
    wide = [index for index, step in enumerate(steps, 1) if step > 2 * median(steps)]
    head = max((index for index in wide if index <= 2), default=0)
    foot = min((index for index in wide if index >= len(lines) - 2), default=len(lines))
    return head, max(foot, head)


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """The middle of the space that most lines leave, in whole points; None where few leave any."""
    feet = sorted(pieces, key=lambda piece: piece.foot)
    heights = [piece.foot for piece in feet]
    gaps: Counter[int] = Counter()
    for piece in feet:
        reach = _BESIDE * piece.size
        beside = feet[bisect_left(heights, piece.foot - reach) : bisect_right(heights, piece.foot + reach)]
        after = min((other.left for other in beside if other.left >= piece.right), default=piece.right)
        if after - piece.right >= GAP * piece.size:
            gaps.update(range(round(piece.right) + 1, round(after)))
    if not gaps or max(gaps.values()) < _FEWEST:
        return None
    most = max(gaps.values())
    widest = _longest_run(sorted(point for point, count in gaps.items() if count >= 0.8 * most))
    return (widest[0] + widest[-1]) / 2


def _longest_run(points: Sequence[int]) -> Sequence[int]:
    start, best = 0, points[:1]
    for end in range(1, len(points) + 1):
        if end == len(points) or points[end] != points[end - 1] + 1:
            best = max(best, points[start:end], key=len)
            start = end
    return best


def _is_column(pieces: Sequence[Piece], width: float) -> bool:
    """Whether pieces read as prose of their own: not the numbers of a table of contents, nor the cells of a table."""
    lines = _lines(pieces)
    if len(lines) < _FEWEST:
        return False
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    filled = median(line[-1].right - line[0].left for line in lines)
    words = sum(piece.words for piece in pieces) / len(lines)
    return right - left >= _NARROWEST * width and filled >= _FULL * (right - left) and words >= _WORDS
