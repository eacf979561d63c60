"""The numbers that Word prints before paragraphs and does not keep in their text.

Rules: ECMA-376, part 1, 17.9. Where it says nothing (a level used before the one above it), as LibreOffice and
Microsoft's Open XML PowerTools do: the level above takes its first number.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from clausier.importer.readers.docx_styles import Style, Styles, list_of, number, value
from clausier.importer.readers.numerals import WORD
from clausier.importer.readers.spans import BULLET, Span

_PLACE = re.compile(r"%([1-9])")
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # where the symbol fonts of Word have their bullets
_WITHOUT_NUMBER = {"bullet", "none"}


@dataclass(frozen=True)
class _Level:
    """One level. `restart`: the level, from 1, after which it starts again; None for any above, 0 for never."""

    start: int
    style: str
    text: str
    restart: int | None
    legal: bool
    glued: bool
    paragraph_style: str


@dataclass(frozen=True)
class _List:
    """A list as paragraphs name it. Lists of one `family` count together, but for those that start again."""

    family: str
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """Counts the paragraphs of a document in the order they are given."""

    def __init__(self, root: Element, styles: Styles) -> None:
        families = {element.get("abstractNumId", ""): element for element in root.iter("abstractNum")}
        lists = {element.get("numId", ""): element for element in root.iter("num")}
        self._lists = {key: _list(element, families, lists, styles) for key, element in lists.items()}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._started: set[tuple[str, int]] = set()

    def label(self, properties: Element | None, style: Style) -> Span | None:
        """What Word prints before a paragraph, its space included; None when the paragraph is in no list."""
        key, depth = list_of(properties)
        key = key or style.list_id
        found = self._lists.get(key)
        if found is None:
            return None
        if depth is None:
            depth = _depth(found, style) if key == style.list_id else 0
        level = found.levels.get(depth)
        if level is None:
            return None
        self._count(key, found, depth)
        if level.style == "bullet":
            return Span(f"{_PRIVATE.sub(BULLET, level.text) or BULLET} ", mark=True)
        text = _PLACE.sub(lambda place: self._number(found, int(place[1]) - 1, level.legal), level.text)
        return Span(text if level.glued or not text else f"{text} ")

    def _count(self, key: str, found: _List, depth: int) -> None:
        counts = self._counts[found.family]
        for above in range(depth):
            if above in found.levels:
                counts.setdefault(above, _start(found, above))
        if depth in found.starts and (key, depth) not in self._started:
            self._started.add((key, depth))
            counts.pop(depth, None)
        counts[depth] = counts[depth] + 1 if depth in counts else _start(found, depth)
        for below in [each for each in counts if each > depth]:
            level = found.levels.get(below)
            if level is None or level.restart is None or depth < level.restart:
                del counts[below]

    def _number(self, found: _List, depth: int, legal: bool) -> str:
        level = found.levels.get(depth)
        if level is None or level.style in _WITHOUT_NUMBER:
            return ""
        count = self._counts[found.family].get(depth, level.start)
        return WORD.get("decimal" if legal else level.style, str)(count)


def _start(found: _List, depth: int) -> int:
    return found.starts.get(depth, found.levels[depth].start)


def _depth(found: _List, style: Style) -> int:
    """The level of a list that a style takes: that which names it, else that which the style names, else the first."""
    named = (depth for depth, level in found.levels.items() if level.paragraph_style == style.numbered)
    return next(named, style.list_level or 0)


def _list(element: Element, families: dict[str, Element], lists: dict[str, Element], styles: Styles) -> _List:
    family = value(element, "abstractNumId")
    definition = families.get(family)
    if link := value(definition, "numStyleLink"):  # the levels stand in the list of a style
        family = value(lists.get(styles[link].list_id), "abstractNumId")
        definition = families.get(family)
    levels = _levels(definition)
    starts = {}
    for override in element.iter("lvlOverride"):
        depth = number(override.get("ilvl", ""))
        start = number(value(override, "startOverride"))
        levels |= _levels(override)
        if depth is not None and start is not None:
            starts[depth] = start
    return _List(family, levels, starts)


def _levels(parent: Element | None) -> dict[int, _Level]:
    found = {}
    for element in () if parent is None else parent.iter("lvl"):
        depth = number(element.get("ilvl", ""))
        if depth is not None and depth < 9:
            found[depth] = _Level(
                start=number(value(element, "start")) or 0,
                style=value(element, "numFmt") or "decimal",
                text=value(element, "lvlText"),
                restart=number(value(element, "lvlRestart")),
                legal=element.find("isLgl") is not None,
                glued=value(element, "suff") == "nothing",
                paragraph_style=value(element, "pStyle"),
            )
    return found
