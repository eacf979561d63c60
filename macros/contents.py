"""The contents of a page that is composed after the engine, by the template that the engine has for the others."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup


@dataclass(frozen=True)
class _Entry:
    """An entry as engines give them to the theme; `title` is HTML."""

    id: str
    title: Markup
    children: tuple["_Entry", ...]


def contents(theme: Path, layout: str, toc: list[dict[str, Any]]) -> str:
    """The HTML of the contents; empty when a page of that layout needs none. `toc` is that of a view."""
    entries = _entries(toc[0]["children"])
    return _template(theme).render(sections=entries, layout=layout)


def _entries(toc: list[dict[str, Any]]) -> tuple[_Entry, ...]:
    return tuple(_Entry(each["id"], Markup(each["name"]), _entries(each["children"])) for each in toc)


@lru_cache(maxsize=4)
def _template(theme: Path) -> Template:
    # As in the engine, but for autoescape: titles are HTML already there.
    environment = Environment(loader=FileSystemLoader(theme), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("partials/contents.html")
