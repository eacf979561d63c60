"""The Markdown extension: swaps tokens for HTML, sets the table of contents, and applies French typography to prose."""

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from clausier.typography import french
from macros import fragments
from macros.tokens import PATTERN

_VERBATIM = {"code", "pre", "script", "style"}


class Swap(Postprocessor):
    """Replaces each token by its fragment."""

    def run(self, text: str) -> str:
        def swap(match: Any) -> str:
            fragment = fragments.render(match[1], match[2], Path.cwd())
            if fragment.toc:
                self.md.toc_tokens = fragment.toc  # type: ignore[attr-defined]  # set by Markdown's toc extension
            return fragment.html

        return PATTERN.sub(swap, text)


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


class ClausierExtension(Extension):
    """Registers both."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's own name
        md.treeprocessors.register(Typography(md), "clausier-typography", 7)
        md.postprocessors.register(Swap(md), "clausier-swap", 1)


def makeExtension(**options: Any) -> ClausierExtension:  # noqa: N802  # the name Markdown looks up
    """Markdown's entry point."""
    return ClausierExtension(**options)
