"""A token to a fragment: finds the page's function and its template."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame

from clausier.law.examine import CAVEATS
from clausier.model import Corpus
from clausier.prose import prose, typed
from clausier.quantities.word import french_date
from macros.pages import PAGES
from macros.pages.view import MARKS
from macros.report import Report
from macros.settings import Settings

# Spaces between tags but for a single line break: a template is indented for its reader; a page need not be.
_BETWEEN_TAGS = re.compile(r">(?:\n\s+|[^\S\n]\s*)<")
_SAFE = {"typo", "prose"}  # filters that return Markup: Jinja would look at it again, thousands of times a page
_HEAD = re.compile(r'<template class="head">((?:[^<]++|<(?!/?template\b))*+)</template>\s*')


@dataclass(frozen=True)
class Fragment:
    """The HTML of a page's body, what the page needs in its head besides, and its table of contents as Markdown's toc
    extension writes them."""

    html: str
    head: str = ""
    toc: list[dict[str, Any]] = field(default_factory=list)


def render(corpus: Corpus, page: str, argument: str, settings: Settings) -> Fragment:
    """The fragment of a page. A template writes what belongs in the head into `<template class="head">`."""
    view = PAGES[page](corpus, argument)
    template = environment().get_template(f"{view.template}.html")
    html = template.render(view.context, base=view.base, report=Report(settings))
    html = _BETWEEN_TAGS.sub(">\n<", html)
    return Fragment(_HEAD.sub("", html), "".join(_HEAD.findall(html)), view.toc)


class _Generator(CodeGenerator):
    """Jinja's, but for the escape of what is known to be safe."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if isinstance(node, nodes.Filter) and node.name in _SAFE:
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Environment(Environment):
    code_generator_class = _Generator


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Jinja with autoescape always on, and the filters that templates use."""
    templates = _Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.filters |= {"typo": typed, "prose": prose, "date": french_date}
    mark = templates.get_template("marks.html").module.mark  # type: ignore[attr-defined]  # a macro of the template
    templates.globals["silence"] = {shape: mark(shape, word) for shape, word in MARKS.values()}  # the same everywhere
    templates.globals["caveats"] = CAVEATS  # of every verdict
    return templates
