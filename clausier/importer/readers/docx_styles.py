"""What the styles of a Word document say of a paragraph: heading, weight, size, numbering."""

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

_HEADING = re.compile(r"heading (\d)$", re.IGNORECASE)
_CONTENTS = re.compile(r"toc \d$", re.IGNORECASE)
_OFF = {"0", "false", "off"}
_BODY_TEXT = 9  # the outline level that means none


@dataclass(frozen=True)
class RunStyle:
    """None where nothing is said. `size` in points."""

    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None

    def over(self, base: "RunStyle") -> "RunStyle":
        """This one, completed with what another says."""
        return RunStyle(
            base.bold if self.bold is None else self.bold,
            base.size if self.size is None else self.size,
            base.hidden if self.hidden is None else self.hidden,
        )


@dataclass(frozen=True)
class Style:
    """A style with what it takes from those it is based on. `numbered` is the style that sets the numbering."""

    run: RunStyle = RunStyle()
    level: int = 0
    contents: bool = False
    list_id: str = ""
    list_level: int | None = None
    numbered: str = ""


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: Element) -> None:
        self._elements = {element.get("styleId", ""): element for element in root.iter("style")}
        self._known: dict[str, Style] = {}
        defaults = root.find("docDefaults/rPrDefault/rPr")
        self._base = Style(run=run_style(defaults).over(RunStyle(bold=False, size=10, hidden=False)))
        self.default = next(
            (key for key, element in self._elements.items() if _is_default(element)),
            "",
        )

    def paragraph(self, key: str) -> Style:
        """The style of a paragraph, down to the defaults of the document."""
        style = self[key or self.default]
        return replace(style, run=style.run.over(self._base.run))

    def __getitem__(self, key: str) -> Style:
        """A style alone; one that says nothing where there is none of that id."""
        if key not in self._known:
            self._known[key] = Style()  # what a style based on itself finds
            self._known[key] = self._resolved(key)
        return self._known[key]

    def _resolved(self, key: str) -> Style:
        element = self._elements.get(key)
        if element is None:
            return Style()
        base = self[value(element, "basedOn")]
        name = value(element, "name")
        heading = _HEADING.match(name)
        style = replace(
            base,
            run=run_style(element.find("rPr")).over(base.run),
            level=outline(element.find("pPr"), int(heading[1]) if heading else base.level),
            contents=bool(_CONTENTS.match(name)) or base.contents,
        )
        list_id, list_level = list_of(element.find("pPr"))
        if list_id:
            return replace(style, list_id=list_id, list_level=list_level, numbered=key)
        return style if list_level is None else replace(style, list_level=list_level, numbered=key)


def value(element: Element | None, path: str) -> str:
    """The `val` of a child, or nothing."""
    child = None if element is None else element.find(path)
    return "" if child is None else child.get("val", "")


def outline(properties: Element | None, otherwise: int) -> int:
    """The heading level that the properties of a paragraph set, 1 to 9, 0 for none."""
    level = number(value(properties, "outlineLvl"))
    if level is None:
        return otherwise
    return level + 1 if level < _BODY_TEXT else 0


def list_of(properties: Element | None) -> tuple[str, int | None]:
    """The list of a paragraph and its level, from 0; "0" is what takes a paragraph out of its style's list."""
    return value(properties, "numPr/numId"), number(value(properties, "numPr/ilvl"))


def run_style(properties: Element | None) -> RunStyle:
    """What run properties say themselves."""
    half_points = number(value(properties, "sz"))
    return RunStyle(
        _flag(properties, "b"),
        None if half_points is None else half_points / 2,
        _flag(properties, "vanish"),
    )


def number(text: str) -> int | None:
    """A small whole number, or None."""
    return int(text) if re.fullmatch(r"\d{1,6}", text, re.ASCII) else None


def _flag(properties: Element | None, name: str) -> bool | None:
    element = None if properties is None else properties.find(name)
    return None if element is None else element.get("val") not in _OFF


def _is_default(element: Element) -> bool:
    return element.get("type") == "paragraph" and element.get("default") not in (None, *_OFF)
