"""Lines made of stretches of text in one style: how HTML, Word, PDF and Markdown say what is bold or linked."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from clausier.importer.lines import Line

_LARGER = 1.08  # times the size of the body from which type is larger: 12 points in a body of 11, not 10.5 in one of 10

_MOSTLY = 0.8  # share of bold letters from which bold is the body


@dataclass(frozen=True)
class Span:
    """Text in one style. `size` in points, 0 where unknown. `mark`: a bullet or a bar, kept in `text` alone."""

    text: str
    bold: bool = False
    linked: bool = False
    size: float = 0
    mark: bool = False


@dataclass(frozen=True)
class Row:
    """A line before the style of the body is known. See Line for the rest."""

    spans: tuple[Span, ...] = ()
    level: int = 0
    item: bool = False
    linked: bool = False
    page: int = 0

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans).strip()


BULLET = "•"
_BAR = Span(" | ", mark=True)


def beside(cells: Sequence[Sequence[Row]]) -> list[Row]:
    """A row of a table: one line where each cell holds one, parted by bars; else the cells one after the other."""
    filled = [[row for row in cell if row.text.strip()] for cell in cells]
    filled = [cell for cell in filled if cell]
    if len(filled) < 2 or any(len(cell) > 1 for cell in filled):
        return [row for cell in cells for row in cell]
    spans = list(filled[0][0].spans)
    for (row,) in filled[1:]:
        spans += (_BAR, *row.spans)
    return [Row(tuple(spans), page=filled[0][0].page)]


def styled(rows: Iterable[Row]) -> tuple[Line, ...]:
    """The lines, strong where they stand out from the commonest style: bold says nothing in a document all in bold."""
    rows = list(rows)
    sizes: Counter[float] = Counter()
    weights: Counter[bool] = Counter()
    for row in rows:
        for span in row.spans:
            sizes[span.size] += len(span.text)
            weights[span.bold] += len(span.text)
    large = max(sizes, key=lambda size: sizes[size], default=0) * _LARGER
    bold_body = weights[True] > _MOSTLY * weights.total()
    return tuple(_line(row, large, bold_body) for row in rows)


def _line(row: Row, large: float, bold_body: bool) -> Line:
    words = _having(str.isalpha, row) or _having(str.isdigit, row)
    strong = bool(words) and all((span.bold and not bold_body) or span.size > large > 0 for span in words)
    linked = bool(words) and (row.linked or all(span.linked for span in words))
    plain = "".join("  " if span is _BAR else "" if span.mark else span.text for span in row.spans).strip()
    return Line(row.text, plain, row.level, strong, linked, row.item and not row.level, row.page)


def _having(kind: Callable[[str], bool], row: Row) -> list[Span]:
    return [span for span in row.spans if any(map(kind, span.text))]
