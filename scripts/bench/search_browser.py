"""Asks a site's search in a real Chromium, and counts what it costs a reader: bytes and milliseconds."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from clausier.typography import NBSP
from scripts.browsing.static_server import Server, serve

FIRST_RESULTS = 5  # fresh contexts
PATIENCE = 180  # seconds an answer may take
TIMING = Path(__file__).with_name("search_timing.js")


def say(text: str) -> None:
    """Shows that long work goes on, away from the table."""
    print(f"  {text}…", file=sys.stderr, flush=True)


@dataclass(frozen=True)
class Search:
    """Where a reader searches a site: pages, and CSS selectors for search_timing.js.

    `files` are parts of the paths of what every page fetches for its search; none if it waits for the reader."""

    name: str
    start: str
    page: str
    reach: dict[str, str]  # from `start`
    type: dict[str, str]  # on `page`
    files: tuple[str, ...] = ()

    @property
    def from_start(self) -> bool:
        return bool(self.files)


def ours(provider: str) -> Search:
    return Search(
        name="Clausier",
        start=f"fournisseurs/{provider}/",
        page="recherche/",
        reach={
            "shortcut": "/",
            "input": "dialog[open] input[type=search]",
            "item": "dialog li[data-clause]",
            "status": "dialog [role=status]",
        },
        type={
            "input": "#recherche",
            "item": "[data-search-results] > li[data-clause]",
            "status": "[data-search-status]",
        },
    )


def materials(provider: str) -> Search:
    box = {
        "shortcut": "/",
        "input": "[data-md-component=search-query]",
        "item": ".md-search-result__item",
        "status": ".md-search-result__meta",
    }
    files = ("/search/", "/javascripts/workers/", "/javascripts/lunr/")
    return Search("Material", f"{provider}/", f"{provider}/", box, box, files)


@dataclass(frozen=True)
class Cost:
    """What a search costs: compressed bytes and milliseconds (medians of the first results), milliseconds a query."""

    first_bytes: float
    first_time: float
    query_times: Sequence[float]
    found: int  # queries with a result


def measure(browser: Browser, site: Path, search: Search, queries: Sequence[str]) -> Cost:
    """Asks `site` its first query in fresh contexts, then all of them in one page."""
    with serve(site, compress=True) as server:
        first = []
        for number, query in enumerate(queries[:FIRST_RESULTS], start=1):
            say(f"{search.name}{NBSP}: premier résultat, {number} sur {FIRST_RESULTS}")
            with _context(browser, server) as context:
                first.append(_first_result(context.new_page(), server, search, query))
        with _context(browser, server) as context:
            answers = _warm(context.new_page(), search, queries)
    return Cost(
        first_bytes=median(size for size, _ in first),
        first_time=median(milliseconds for _, milliseconds in first),
        query_times=[answer["milliseconds"] for answer in answers],
        found=sum(answer["found"] for answer in answers),
    )


def _context(browser: Browser, server: Server) -> BrowserContext:
    context = browser.new_context(base_url=server.url, locale="fr-FR", reduced_motion="reduce")
    context.add_init_script(path=TIMING)
    context.set_default_timeout(PATIENCE * 1000)
    return context


def _first_result(page: Page, server: Server, search: Search, query: str) -> tuple[int, float]:
    """Compressed bytes and milliseconds from reaching for the search; what the page fetched for it counts, too."""
    mark = len(server.sent)
    if search.from_start:
        page.goto(search.start, wait_until="domcontentloaded")  # a hasty reader: the index is still on its way
    else:
        page.goto(search.start, wait_until="networkidle")
        mark = len(server.sent)
    answer = page.evaluate(
        "([query, target, seconds]) => searchTiming.reach(query, target, seconds)", [query, search.reach, PATIENCE]
    )
    sent = server.sent[mark:]
    wanted = [size for path, size in sent if not search.files or any(part in path for part in search.files)]
    return sum(wanted), answer["milliseconds"]


def _warm(page: Page, search: Search, queries: Sequence[str]) -> list[dict[str, Any]]:
    page.goto(search.page, wait_until="networkidle")  # the box listens by then
    ask = "([query, target, seconds]) => searchTiming.type(query, target, seconds)"
    page.focus(search.type["input"])
    page.evaluate(ask, ["contrat", search.type, PATIENCE])  # loads what has to be
    answers = []
    for number, query in enumerate(queries, start=1):
        if number % 10 == 0:
            say(f"{search.name}{NBSP}: requête {number} sur {len(queries)}")
        page.wait_for_timeout(50)  # what the last query still draws is not the next one's
        answers.append(page.evaluate(ask, [query, search.type, PATIENCE]))
    return answers
