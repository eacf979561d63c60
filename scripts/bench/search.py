"""`make bench-search`: what the search costs a reader, in a real Chromium, beside Material's own on the same corpus.

Sizes are numbers of providers; 5 stands for the real ones, any other for made-up ones. Each first result is that of a
fresh context, without a cache; the server is on this machine, so that only bytes tell what a network would add. A time
runs from the keystroke to the results standing in the page, laid out (search_timing.js).
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserError

from clausier.typography import NBSP, decimal
from scripts import ROOT
from scripts.bench import search_material, search_queries, synthetic
from scripts.bench.measures import percentile
from scripts.bench.search_browser import FIRST_RESULTS, Cost, materials, measure, ours, say
from scripts.browsing.chromium import NoBrowser, chromium
from scripts.site.build import build

REAL = 5  # that many providers: the real ones
# Issue 3: compressed bytes and milliseconds to the first result, p95 of a query, seconds of the index.
TARGETS: dict[int, dict[str, float]] = {
    5: {"first_bytes": 120_000, "first_time": 150, "p95": 20},
    1000: {"first_bytes": 600_000, "first_time": 1000, "p95": 150, "index": 120},
}
WIDTHS = (38, 13, 13, 12, 13)


@dataclass(frozen=True)
class Index:
    """What building our index takes; the memory is the peak of the process, corpus included."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Bench:
    """One size: ours and Material's, on the same corpus with the same queries."""

    providers: int
    clauses: int
    queries: int
    index: Index
    ours: Cost
    materials: Cost


def bench(browser: Browser, size: int, folder: Path) -> Bench:
    """Builds both sites for `size` providers under `folder`, and measures the search of each."""
    project = ROOT
    if size != REAL:
        say(f"fabrication de {size} prestataires")
        project = folder / "project"
        synthetic.project(project, size)
    say("construction du site")
    corpus = build(folder / "site", project=project)
    say("construction de l’index, seul")
    index = _index(project)
    say("construction du site de Material")
    plain = search_material.build(corpus, folder / "material")
    queries = (search_queries.real if size == REAL else search_queries.made_up)(corpus)
    provider = next(iter(corpus.providers))
    return Bench(
        providers=len(corpus.providers),
        clauses=sum(1 for provider in corpus.providers.values() for _ in provider.clauses),
        queries=len(queries),
        index=index,
        ours=measure(browser, folder / "site", ours(provider), queries),
        materials=measure(browser, plain, materials(provider), queries),
    )


def _index(project: Path) -> Index:
    """In a process of its own, whose memory is the index's."""
    command = [sys.executable, "-m", "scripts.bench.search_index", str(project)]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return Index(**json.loads(run.stdout))


def table(result: Bench) -> str:
    """An aligned table, in French: ours, Material's, how many times ours Material's is, what issue 3 wants."""
    targets = TARGETS.get(result.providers, {})

    def row(name: str, show: Callable[[float], str], measure: Callable[[Cost], float], target: str) -> str:
        mine, other = measure(result.ours), measure(result.materials)
        ratio = f"×{NBSP}{decimal(other / mine, 1)}"
        return _line(name, show(mine), show(other), ratio, _at_most(targets, target, show))

    lines = [
        f"{decimal(result.providers, 0)} prestataires, {decimal(result.clauses, 0)} clauses, {result.queries} requêtes",
        _line("", "Clausier", "Material", "rapport", "au plus"),
        row("octets jusqu’au premier résultat", kilobytes, lambda cost: cost.first_bytes, "first_bytes"),
        row(f"premier résultat (médiane de {FIRST_RESULTS})", duration, lambda cost: cost.first_time, "first_time"),
        row("une requête, médiane", duration, lambda cost: median(cost.query_times), "median"),
        row("une requête, 95e centile", duration, lambda cost: percentile(cost.query_times, 0.95), "p95"),
        _line("requêtes avec résultat", str(result.ours.found), str(result.materials.found)),
        _line("construction de l’index", seconds(result.index.seconds), "–", "", _at_most(targets, "index", seconds)),
        _line("mémoire de cette construction", f"{result.index.megabytes:.0f}{NBSP}Mo", "–"),
    ]
    return "\n".join(lines)


def _line(name: str, *cells: str) -> str:
    numbers = (f"{cell:>{width}}" for cell, width in zip(cells, WIDTHS[1:], strict=False))
    return f"{name:{WIDTHS[0]}}{''.join(numbers)}".rstrip()


def _at_most(targets: dict[str, float], name: str, show: Callable[[float], str]) -> str:
    return show(targets[name]) if name in targets else ""


def kilobytes(size: float) -> str:
    return f"{decimal(size / 1000, 0)}{NBSP}Ko"


def duration(milliseconds: float) -> str:
    if milliseconds >= 1000:
        return seconds(milliseconds / 1000)
    return f"{decimal(milliseconds, 1 if milliseconds < 100 else 0)}{NBSP}ms"


def seconds(time: float) -> str:
    return f"{decimal(time, 1)}{NBSP}s"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[5, 100, 1000], help="nombres de prestataires")
    arguments = parser.parse_args()
    try:
        with chromium() as browser:
            for size in arguments.sizes:
                with tempfile.TemporaryDirectory() as folder:
                    print(f"{table(bench(browser, size, Path(folder)))}\n", flush=True)
    except (NoBrowser, BrowserError, search_material.MaterialFailed) as error:
        print(f"La mesure s’arrête{NBSP}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
