"""What a browser prints before the items of a list."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from clausier.importer.readers.numerals import CSS
from clausier.importer.readers.spans import BULLET, Span

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})\s*$")


@dataclass
class HtmlList:
    """A list being read. `number` is that of its next item; `step` is -1 where it counts down."""

    style: str
    number: int = 1
    step: int = 1


def opened(node: LexborNode) -> HtmlList:
    """The list that an `ol`, a `ul` or the like opens."""
    if node.tag != "ol":
        return HtmlList(_style(node) or "disc")
    attributes = node.attributes
    style = _style(node) or _TYPES.get(attributes.get("type") or "", "decimal")
    if "reversed" in attributes:
        items = sum(child.tag == "li" for child in node.iter())
        return HtmlList(style, _integer(attributes.get("start"), items), -1)
    return HtmlList(style, _integer(attributes.get("start"), 1))


def label(items: HtmlList, node: LexborNode) -> tuple[Span, ...]:
    """The number or the bullet before an item, which the list then counts. Counters of CSS are not followed."""
    number = items.number = _integer(node.attributes.get("value"), items.number)
    items.number += items.step
    style = _style(node) or items.style
    if style == "none":
        return ()
    return (Span(f"{CSS[style](number)}. "),) if style in CSS else (Span(f"{BULLET} ", mark=True),)


def _style(node: LexborNode) -> str:
    found = _STYLE.search(node.attributes.get("style") or "")
    return found[1].lower() if found else ""


def _integer(value: str | None, otherwise: int) -> int:
    found = _INTEGER.match(value or "")
    return int(found[1]) if found else otherwise
