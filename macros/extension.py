"""The Markdown extension: frees tokens from their paragraphs, gives prose its typography and tables their names."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from clausier.typography import french
from macros.tokens import PATTERN

_ALONE = re.compile(rf"<p>({PATTERN.pattern})</p>")
_VERBATIM = {"code", "pre", "script", "style"}


class Free(Postprocessor):
    """What takes the place of a token is no paragraph."""

    def run(self, text: str) -> str:
        return _ALONE.sub(r"\1", text)


class Typography(Treeprocessor):
    """Hand-written pages get the same typography as the data."""

    def run(self, root: Element) -> None:
        self._visit(root)

    def _visit(self, element: Element) -> None:
        if element.tag in _VERBATIM:
            return
        if element.text:
            element.text = type(element.text)(french(element.text))
        for child in element:
            self._visit(child)
            if child.tail:
                child.tail = french(child.tail)


class Tables(Treeprocessor):
    """A screen reader names a table after the heading above it, and each cell after the head of its column."""

    def run(self, root: Element) -> None:
        heading = ""
        for element in root.iter():
            if re.fullmatch(r"h[1-6]", element.tag):
                heading = element.get("id", "")
            elif element.tag == "table":
                self._tell(element, heading)

    def _tell(self, table: Element, heading: str) -> None:
        heads = table.findall("thead/tr/th")
        for head in heads:
            head.set("scope", "col")
        for row in table.iterfind("tbody/tr"):
            for head, cell in zip(heads, row, strict=False):
                cell.set("data-label", "".join(head.itertext()))  # on a phone, each row is a card
        if heading:
            table.set("aria-labelledby", heading)


class ClausierExtension(Extension):
    """Registers all three."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's own name
        md.treeprocessors.register(Typography(md), "clausier-typography", 7)
        md.treeprocessors.register(Tables(md), "clausier-tables", 4)  # after toc, which gives headings their ids
        md.postprocessors.register(Free(md), "clausier-free", 1)


def makeExtension(**options: Any) -> ClausierExtension:  # noqa: N802  # the name Markdown looks up
    """Markdown's entry point."""
    return ClausierExtension(**options)
