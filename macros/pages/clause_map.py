"""The map of clauses: topics in rows by family, documents in columns, a filled dot where one states something."""

from dataclasses import dataclass

from clausier.model import Corpus, Family, State, Topic
from macros.pages.view import MARKS, clause_address

COLUMNS = 12  # beyond, dots and names would be too small to read
LABEL, CELL, ROW, HEAD, MARGIN = 228, 29, 26, 92, 54  # SVG units, close to CSS pixels on a phone


@dataclass(frozen=True)
class Dot:
    """A cell: where it stands, what it says, where it leads."""

    x: int
    y: int
    mark: str
    title: str
    address: str


@dataclass(frozen=True)
class Line:
    """A topic's row."""

    topic: Topic
    y: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Map:
    """One family's map. The columns are the same in all."""

    family: Family
    width: int
    height: int
    heads: tuple[tuple[int, str], ...]
    lines: tuple[Line, ...]


def clause_maps(corpus: Corpus) -> tuple[Map, ...]:
    """One map per family, seen from the home page."""
    columns = corpus.current[:COLUMNS]
    width = LABEL + CELL * len(columns) + MARGIN
    heads = tuple((LABEL + CELL * i + CELL // 2, _short(provider.name)) for i, (provider, _) in enumerate(columns))
    maps = []
    for family in corpus.families:
        lines = []
        for row, topic in enumerate(family.topics):
            y = HEAD + ROW * row + ROW // 2
            dots = []
            for i, (provider, version) in enumerate(columns):
                state = version.topic_state(topic.id)
                clauses = version.by_topic.get(topic.id, ())
                address = (
                    clause_address("", version, clauses[0].id) if clauses else f"fournisseurs/{provider.id}/#couverture"
                )
                count = f", {len(clauses)} clause{'s' if len(clauses) > 1 else ''}" if state is State.STATED else ""
                title = f"{provider.name} · {topic.label} : {MARKS[state][1]}{count}"
                dots.append(Dot(LABEL + CELL * i + CELL // 2, y, MARKS[state][0], title, address))
            lines.append(Line(topic, y, tuple(dots)))
        maps.append(Map(family, width, HEAD + ROW * len(lines) + 8, heads, tuple(lines)))
    return tuple(maps)


def _short(name: str, length: int = 14) -> str:
    return name if len(name) <= length else name[: length - 1].rstrip(" (") + "…"
