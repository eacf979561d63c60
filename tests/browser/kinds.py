"""The kinds of pages of a built site, as the site itself tells: where a page stands, what its main part is made of.

Nobody keeps a list: a page of a new kind is looked at from the day it is published. A second site, made up, has what
the published one does not have yet: versions that follow one another, lists cut into pages, addresses that moved.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Route
from selectolax.lexbor import LexborHTMLParser

from clausier.law import survey
from macros.pages import check, stands, topic
from scripts import ROOT
from tests import checks
from tests.browser.watch import watch
from tests.scripts.addresses import former

_OTHERS = ("404.html", "carte", "comparaison")  # made by no page of docs/


class Kind(NamedTuple):
    """Where its pages stand, `*` for a name that comes from the data; the elements side by side in their `<main>`."""

    place: str
    parts: frozenset[str]


def kinds(site: Path) -> Mapping[Kind, str]:
    """For each kind, the path of the page that shows most sorts of things; of two that show as many, the lighter."""
    found: dict[Kind, list[tuple[int, int, str]]] = defaultdict(list)
    for file in sorted(site.rglob("*.html")):
        html = file.read_bytes()
        tree = LexborHTMLParser(html)
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        parts = frozenset(f"{node.tag} {node.attributes.get('class') or ''}" for node in tree.css("main > *"))
        sorts = {node.attributes["class"] for node in tree.css("[class]")}
        found[Kind(place(path), parts)].append((-len(sorts), len(html), path))
    return {kind: min(pages)[-1] for kind, pages in found.items()}


def place(path: str) -> str:
    """`fournisseurs/inforez/` → `fournisseurs/*/`: what docs/ names is a place, what it does not is a name."""
    folder, named = ROOT / "docs", []
    for part in path.rstrip("/").split("/"):
        standing = (folder / part).is_dir() or (folder / f"{part}.md").is_file()
        known = part in _OTHERS or (standing and part != "gabarit")  # the name of the shells
        named.append(part if known else "*")
        folder /= part if known else "-"
    return "/".join(named)


def made_up(folder: Path) -> Path:
    """A site with a page of every kind, made in `folder`; its lists are cut after a line or two."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CLAUSIER_SOURCES", raising=False)
        patch.setattr(survey, "CHECKS", checks.CHECKS)
        patch.setattr(topic, "PER_PAGE", 1)
        for module in (stands, check):
            patch.setattr(module, "PER_PAGE", 2)
        return former.built(former.project(folder))


@dataclass(frozen=True)
class Visit:
    """Goes through pages of a site, in one tab: `for path, page in visit(viewport=PHONE)`."""

    browser: Browser
    site_url: str
    paths: tuple[str, ...]

    def __call__(self, **options: Any) -> Iterator[tuple[str, Page]]:
        """Fails when a page logs an error or asks another host for anything."""
        problems: list[str] = []
        with self.browser.new_context(locale="fr-FR", **{"reduced_motion": "reduce", **options}) as context:
            watch(context, self.site_url, problems)
            context.route("**/*", _stay)
            page = context.new_page()
            for path in self.paths:
                page.goto(self.site_url + path)
                page.wait_for_load_state("networkidle")
                yield path, page
        assert not problems, "\n".join(problems)


def _stay(route: Route) -> None:
    """A page that sends on is to be looked at before it does."""
    if route.request.resource_type == "document":
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', 'name="refresh"'))
    elif route.request.url.endswith("/moved.js"):
        route.fulfill(body="", content_type="text/javascript")
    else:
        route.continue_()
