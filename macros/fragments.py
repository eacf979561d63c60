"""A token to a fragment: finds the corpus, the page's function and its template."""

import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from clausier import load
from clausier.quantities.word import french_date
from macros.pages import PAGES
from macros.prose import prose, typed

DATA = "data"


@dataclass(frozen=True)
class Fragment:
    """The HTML of a page's body, and its table of contents as Markdown's toc extension writes it."""

    html: str
    toc: list[dict[str, Any]] = field(default_factory=list)


def render(page: str, argument: str, project: Path) -> Fragment:
    """The fragment of a page. `project` holds the data folder."""
    corpus = load.corpus(project / os.environ.get("CLAUSIER_DATA", DATA))
    view = PAGES[page](corpus, argument)
    html = environment().get_template(f"{view.template}.html").render(view.context, base=view.base)
    # One line: a Markdown fence or a blank line in our HTML would mean nothing, but bytes are bytes
    return Fragment("\n".join(line.strip() for line in html.splitlines() if line.strip()), view.toc)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Jinja with autoescape always on, and the filters that templates use."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=os.environ.get("CLAUSIER_SERVE") == "1",
    )
    templates.filters |= {"typo": typed, "prose": prose, "date": french_date}
    return templates
