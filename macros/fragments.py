"""A token to a fragment: finds the corpus, the page's function and its template."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from clausier import load
from clausier.law.examine import CAVEATS
from clausier.model import Corpus
from clausier.prose import prose, typed
from clausier.quantities.word import french_date
from macros.pages import PAGES
from macros.pages.view import MARKS
from macros.report import Report
from macros.settings import settings

_BETWEEN_TAGS = re.compile(r">\s+<")  # a template is indented for its reader; a page need not be


@dataclass(frozen=True)
class Fragment:
    """The HTML of a page's body, and its table of contents as Markdown's toc extension writes it."""

    html: str
    toc: list[dict[str, Any]] = field(default_factory=list)


def render(page: str, argument: str, project: Path) -> Fragment:
    """The fragment of a page. `project` holds the data folder and mkdocs.yml."""
    view = PAGES[page](_corpus(project / "data"), argument)
    template = environment().get_template(f"{view.template}.html")
    html = template.render(view.context, base=view.base, report=Report(settings(project)))
    return Fragment(_BETWEEN_TAGS.sub(">\n<", html), view.toc)


@lru_cache(maxsize=1)
def _corpus(data: Path) -> Corpus:
    """The corpus as it was at the first page: looking at every file for each page would take longer than the pages."""
    return load.corpus(data)


def forget() -> None:
    """Before another build in the same process: look at the data and at the settings again."""
    _corpus.cache_clear()
    settings.cache_clear()


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Jinja with autoescape always on, and the filters that templates use."""
    templates = Environment(
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
