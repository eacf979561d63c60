"""A page of the site: the shell that the engine left, filled with what the data say."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import TypeAlias

from clausier.history.dates import Dates
from clausier.model import Corpus
from macros import fragments, head
from macros.contents import contents
from macros.fragments import Fragment
from macros.head import Page
from macros.settings import Settings
from macros.shell import Place, Shell

_TITLE = re.compile(r"<title>([^<]*+)</title>")
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_ADDRESS = re.compile(r'<link rel="canonical" href="([^"]*)"')
_TERM = re.compile(r'<dt id="([^"]++)">((?:[^<]++|<(?!/?dt\b))*+)</dt>')
_TAG = re.compile(r"<[^<>]++>")
_SITE = " – Clausier"

Render: TypeAlias = Callable[[Corpus, str, str, Settings], Fragment]


@dataclass(frozen=True)
class Composed:
    """The HTML of a page, and how it names itself; `page` is None for one without an address, as 404.html."""

    html: str
    page: Page | None


@dataclass(frozen=True)
class Composer:
    """Composes pages. `project` holds the theme; the site is published at `site_url`, which ends with a slash (empty if
    it is not known); `render` makes fragments, or finds those that were made before."""

    project: Path
    corpus: Corpus
    settings: Settings
    site_url: str
    dates: Dates
    render: Render = fragments.render

    def page(self, shell: Shell, path: str, given: Place | None = None) -> Composed:
        """The page at `path`, relative to the root of the site (empty for home). `given` is its fragment, if it is not
        the one that the shell names."""
        made = [self._fragment(given or place) for place in shell.fragments]
        moved = "".join(fragment.head for fragment in made)
        before, after = self._parts(shell, path, made)
        page = _described(path, before + moved, "" if given else after)
        tags = head.tags(page, self.corpus, self.site_url, self.dates) if page else ""
        return Composed("".join((before, f"{moved}\n" if moved else "", tags, after)), page)

    def _fragment(self, place: Place) -> Fragment:
        return self.render(self.corpus, place.name, place.argument, self.settings)

    def _parts(self, shell: Shell, path: str, made: list[Fragment]) -> tuple[str, str]:
        """The page on either side of the place `head`."""
        bodies = iter(made)
        parts = [shell.texts[0]]
        at = 0
        for place, text in zip(shell.places, shell.texts[1:], strict=True):
            match place.name:
                case "title":
                    parts.append(made[0].toc[0]["name"])
                case "canonical":
                    parts.append(escape(self.site_url + path))
                case "contents":
                    parts.append(contents(self.project / "theme", place.argument, made[0].toc))
                case "head":
                    at = len(parts)
                case _:
                    parts.append(next(bodies).html)
                    text = text.lstrip() if parts[-1].endswith("\n") else text
            parts.append(text)
        return "".join(parts[:at]), "".join(parts[at:])


def site_url(home: str) -> str:
    """The address the site is published at, ending with a slash: that of its home page, as the engine left it."""
    found = _ADDRESS.search(home)
    return unescape(found[1]) if found else ""


def _described(path: str, beginning: str, body: str) -> Page | None:
    """The page as it names itself. `beginning` is what its head holds so far."""
    address = _ADDRESS.search(beginning)
    if not address:
        return None
    title, description = _TITLE.search(beginning), _DESCRIPTION.search(beginning)
    return Page(
        path=path,
        address=unescape(address[1]),
        title=unescape(title[1]).strip().removesuffix(_SITE) if title else "",
        description=unescape(description[1]) if description else "",
        terms=tuple((unescape(id_), unescape(_TAG.sub("", name)).strip()) for id_, name in _TERM.findall(body)),
    )
