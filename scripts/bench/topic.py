"""`make bench-topic N=1000`: what the hardest pages of topics cost a reader, in a real Chromium, providers made up.

Bytes are those on the wire, compressed, of the page with its styles and scripts. Time is the processor's, spent by the
browser's main thread (Chromium's TaskDuration in threadTicks: scripts, styles, layout, painting) until the page rests:
what other programs of the machine do meanwhile hardly counts.
"""

import argparse
import gzip
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page
from playwright.sync_api import Error as BrowserError

from clausier.typography import NBSP
from scripts.bench import synthetic
from scripts.bench.search import duration, kilobytes
from scripts.bench.search_browser import say
from scripts.browsing.chromium import NoBrowser, chromium
from scripts.browsing.static_server import Server, serve
from scripts.site.build import build

RUNS = 5  # fresh contexts, without a cache; medians
BYTES, MILLISECONDS = 80_000, 150  # issue 4: at most
SETTLED = 500  # milliseconds in which less than RESTING of work means that nothing is left to draw
RESTING = 3
HEAD = "document.querySelectorAll('th[data-column]')[1]"  # that of the first fact
SORT = f"{HEAD}.querySelector('.matrix-sort')"
FILTER = f"{HEAD}.querySelector('.matrix-filter')"
SILENCE = f"{FILTER}.popoverTargetElement.querySelector('.state').closest('label')"


class BenchFailed(Exception):
    """The table did not do what was asked of it; the message is its address."""


@dataclass(frozen=True)
class Cost:
    """Medians: compressed bytes and milliseconds of the main thread, for a page and for the first and the next sort."""

    page: str
    page_bytes: float
    load: float
    api_bytes: float
    first_sort: float
    next_sort: float
    filter: float


def hardest(site: Path) -> dict[str, str]:
    """Addresses of pages with a table: what makes each the hardest → the page. The same may be both."""
    pages = {path: path.read_text("utf-8") for path in (site / "themes").rglob("*/index.html")}
    tables = {path: text for path, text in pages.items() if "data-rows" in text}
    heaviest = max(tables, key=lambda path: len(gzip.compress(tables[path].encode(), 6)))
    fullest = max(tables, key=lambda path: tables[path].count("<td"))
    names = {"la plus lourde": heaviest, "au plus grand tableau": fullest}
    return {name: f"{path.parent.relative_to(site).as_posix()}/" for name, path in names.items()}


def measure(browser: Browser, server: Server, page: str) -> Cost:
    """Opens `page`, sorts it by a column of facts, sorts it back, then keeps what is silent, RUNS times over."""
    runs = []
    for number in range(1, RUNS + 1):
        say(f"mesure {number} sur {RUNS}")
        context = browser.new_context(base_url=server.url, locale="fr-FR", viewport={"width": 1280, "height": 900})
        try:
            runs.append(_run(context.new_page(), server, page))
        finally:
            context.close()
    return Cost(page, *(median(column) for column in zip(*runs, strict=True)))


def _run(page: Page, server: Server, path: str) -> tuple[float, ...]:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = len(server.sent)
    load = _time(page, session, lambda: page.goto(path, wait_until="networkidle"))
    page_bytes = server.bytes_since(before)
    page.evaluate("0")  # Playwright's own script comes with the first of these
    before = len(server.sent)
    first = _time(page, session, lambda: _click(page, SORT))
    api_bytes = server.bytes_since(before)
    again = _time(page, session, lambda: _click(page, SORT))
    _time(page, session, lambda: _click(page, FILTER))
    kept = _time(page, session, lambda: _click(page, SILENCE))
    if not page.evaluate("location.search").endswith(":desc&" + page.evaluate(f"{HEAD}.dataset.column") + "=_silence"):
        raise BenchFailed(page.url)
    return page_bytes, load, api_bytes, first, again, kept


def _click(page: Page, script: str) -> None:
    page.evaluate(f"{script}.click()")


def _time(page: Page, session: CDPSession, act: Callable[[], object]) -> float:
    """Milliseconds of the main thread from an act until it rests."""
    start = last = _busy(session)
    act()
    while True:
        page.wait_for_timeout(SETTLED)
        now = _busy(session)
        if now - last < RESTING:
            return now - start
        last = now


def _busy(session: CDPSession) -> float:
    """Milliseconds of tasks on the page's main thread so far."""
    metrics = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"]) * 1000


def table(name: str, cost: Cost) -> str:
    """Aligned lines, in French: what was measured, and the most it may be."""
    rows = [
        ("page, styles et scripts", kilobytes(cost.page_bytes), kilobytes(BYTES)),
        ("temps du fil principal, à l’ouverture", duration(cost.load), duration(MILLISECONDS)),
        ("données demandées au premier tri", kilobytes(cost.api_bytes), ""),
        ("temps du premier tri", duration(cost.first_sort), duration(MILLISECONDS)),
        ("temps du tri suivant", duration(cost.next_sort), duration(MILLISECONDS)),
        ("temps d’un filtre", duration(cost.filter), duration(MILLISECONDS)),
    ]
    lines = [f"Page {name}{NBSP}: {cost.page}", f"{'':40}{'mesuré':>12}{'au plus':>12}"]
    return "\n".join([*lines, *(f"{what:40}{measured:>12}{most:>12}".rstrip() for what, measured, most in rows)])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000, help="nombre de prestataires")
    parser.add_argument("--site", type=Path, help="un site déjà construit, au lieu d’en faire un")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        site = arguments.site or Path(temporary) / "site"
        if not arguments.site:
            say(f"fabrication de {arguments.count} prestataires")
            project = Path(temporary) / "project"
            synthetic.project(project, arguments.count)
            say("construction du site")
            build(site, project=project, search=False)
        try:
            with chromium() as browser, serve(site, compress=True) as server:
                for name, page in hardest(site).items():
                    print(f"{table(name, measure(browser, server, page))}\n", flush=True)
        except (BenchFailed, NoBrowser, BrowserError) as error:
            print(f"La mesure s’arrête{NBSP}: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
