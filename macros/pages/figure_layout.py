"""Where each mark of a figure stands. Across, shares of the width; down, pixels: text keeps its size on every screen.

Dots carry names while there is room for them on a phone; beyond, they are counted in columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from clausier.figures.distribution import Point, Series
from clausier.figures.limits import Limit
from clausier.figures.measure import Unit
from clausier.figures.scale import Scale, scale
from macros.pages.view import clause_address

NAMED_DOTS = 16  # beyond, names would make a wall of text
_NARROWEST = 300  # CSS pixels of the picture on the smallest phone; wider, marks only stand further apart
_CHARACTER, _BOLD_CHARACTER = 6.9, 7.4  # pixels, of a name and of a limit's label
_LABEL_LENGTH = 18  # the longest name, in characters
_ROW, _RADIUS, _LIMIT_ROW, _AXIS = 24, 6, 22, 30  # pixels: a dot and its target, the limit's label, ticks and labels
_COLUMN_HEIGHT, _COLUMNS, _COUNTED = 88, 40, 14  # pixels; columns across; beyond so many, only the highest is labelled
_LEFT, _WIDTH = 8.0, 84.0  # per cent: where the scale starts, how wide it is


@dataclass(frozen=True)
class Mark:
    """A text at a place of the axis; `anchor` is SVG's."""

    x: str
    y: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Dot:
    """A value of a document; its name stands at `label_dx` pixels from it."""

    x: str
    y: int
    name: str
    label_dx: int
    anchor: str
    title: str
    address: str


@dataclass(frozen=True)
class Column:
    """Values too many to be named: `count` of them between two neighbouring places."""

    x: str
    width: str
    y: int
    height: int
    centre: str
    count: str
    title: str


@dataclass(frozen=True)
class Picture:
    """An axis at `base`, with dots or columns above it and the law's limits across."""

    height: int
    base: int
    ticks: tuple[Mark, ...]
    limits: tuple[Mark, ...]
    dots: tuple[Dot, ...]
    columns: tuple[Column, ...]
    log: bool


def picture(series: Series, limits: Sequence[Limit], base: str) -> Picture:
    """The picture of a series, with the limits of its unit that hold in general. `base` leads to the site's root."""
    drawn = [limit for limit in limits if limit.general and limit.measure.unit is series.unit]
    numbers = [point.measure.number for point in series.points] + [limit.measure.number for limit in drawn]
    axis = scale(series.unit, numbers)
    top = _LIMIT_ROW * len(drawn) + 4
    marks = tuple(_limit(axis, limit, _LIMIT_ROW * n + 14) for n, limit in enumerate(drawn))
    if len(series.points) > NAMED_DOTS:
        columns = _columns(series.points, axis, top + 14)
        bottom = top + 14 + _COLUMN_HEIGHT
        return Picture(bottom + _AXIS, bottom, _ticks(axis, bottom), marks, (), columns, axis.log)
    rows = _rows(series.points, axis)
    bottom = top + _ROW * (max(row for _, row, _, _ in rows) + 1) + 4
    dots = tuple(
        Dot(
            _percent(x), bottom - 4 - _ROW // 2 - _ROW * row, name, _RADIUS + 5 if right else -_RADIUS - 5,
            "start" if right else "end", _title(point), clause_address(base, point.holder.version, point.stated.clause),
        )
        for point, (x, row, right, name) in zip(series.points, rows, strict=True)
    )  # fmt: skip
    return Picture(bottom + _AXIS, bottom, _ticks(axis, bottom), marks, dots, (), axis.log)


def _across(axis: Scale, point: Point | Limit) -> float:
    return _LEFT + _WIDTH * axis.at(point.measure.number)


def _percent(share: float) -> str:
    return f"{share:.2f}%"


def _title(point: Point) -> str:
    written = point.stated.value.text
    yearly = f", soit {point.measure.text}" if point.measure.unit is Unit.YEARLY_PERCENT else ""
    case = f" ({point.stated.when})" if point.stated.when else ""
    return f"{point.holder.name} : {written}{yearly}{case}"


def _rows(points: Sequence[Point], axis: Scale) -> list[tuple[float, int, bool, str]]:
    """For each point its place, the lowest row where it and its name fit, the side of its name, and its name."""
    taken: list[list[tuple[float, float]]] = []
    placed = []
    dot = 100 * (_RADIUS + 6) / _NARROWEST
    for point in points:
        x = _across(axis, point)
        name = _short(point.holder.name)
        width = 100 * (len(name) * _CHARACTER + 14) / _NARROWEST
        right = x + dot + width <= 100 or x - dot - width < 0
        span = (x - dot, x + dot + width) if right else (x - dot - width, x + dot)
        row = next((n for n, row in enumerate(taken) if all(span[1] < a or b < span[0] for a, b in row)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append(span)
        placed.append((x, row, right, name))
    return placed


def _short(name: str) -> str:
    """Cut after a whole word, if it has several: whoever says the words they see must name the link."""
    if len(name) <= _LABEL_LENGTH:
        return name
    cut = name[: _LABEL_LENGTH - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,(") + "…"


def _columns(points: Sequence[Point], axis: Scale, top: int) -> tuple[Column, ...]:
    def place(point: Point) -> int:
        return min(int(axis.at(point.measure.number) * _COLUMNS), _COLUMNS - 1)

    bins = [(at, list(found)) for at, found in groupby(points, key=place)]  # points are in order
    most = max(len(found) for _, found in bins)
    width = _WIDTH / _COLUMNS
    columns = []
    for at, found in bins:
        height = max(2, round(_COLUMN_HEIGHT * len(found) / most))
        first, last = found[0].measure.text, found[-1].measure.text
        between = first if first == last else f"de {first} à {last}"
        labelled = len(bins) <= _COUNTED or len(found) == most
        x = _LEFT + width * at
        columns.append(
            Column(
                _percent(x), _percent(width * 0.85), top + _COLUMN_HEIGHT - height, height, _percent(x + width * 0.425),
                str(len(found)) if labelled else "", f"{between} : {len(found)} valeur{'s' if len(found) > 1 else ''}",
            )
        )  # fmt: skip
    return tuple(columns)


def _ticks(axis: Scale, base: int) -> tuple[Mark, ...]:
    return tuple(
        Mark(_percent(_LEFT + _WIDTH * axis.at(value)), base + 20, text, "middle") for value, text in axis.ticks
    )


def _limit(axis: Scale, limit: Limit, y: int) -> Mark:
    at, text = _across(axis, limit), f"Loi : {limit.text}"
    width = 100 * len(text) * _BOLD_CHARACTER / _NARROWEST
    anchor = "start" if at + width <= 100 else "end" if at >= width else "middle"
    return Mark(_percent(at), y, text, anchor)
