"""`make search-quality`: asks the real search page the queries of a file, and says where the right clauses stand.

The file is a list of {"q": words, "expect": ["provider:number", …]}; a clause below an expected number is right too.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page

from clausier.numbering import below
from clausier.typography import NBSP, decimal
from scripts import ROOT
from scripts.bench.measures import Rank, mean_reciprocal_rank, success_at
from scripts.browsing.chromium import NoBrowser, chromium
from scripts.browsing.static_server import serve
from scripts.site.build import build

QUERIES = ROOT.parent / "shared" / "search_queries.json"  # never committed: whoever has them
DEPTH = 10  # results read
REQUIRED_SUCCESS, REQUIRED_MRR = 1, 0.9  # success@5 and mean reciprocal rank of --require

# The results once they stand still: two looks alike, 100 ms apart. An empty list is believed after 3 s only.
_READ = """async (depth) => {
  const look = () => [...document.querySelectorAll("[data-search-results] > li[data-clause]")]
    .slice(0, depth).map((item) => [item.dataset.provider, item.dataset.number]);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
  let before = look();
  for (let alike = 0; alike < (before.length ? 1 : 30); ) {
    await pause();
    const now = look();
    alike = JSON.stringify(now) === JSON.stringify(before) ? alike + 1 : 0;
    before = now;
  }
  return before;
}"""


@dataclass(frozen=True)
class Result:
    """A clause as the page names it."""

    provider: str
    number: str

    def __str__(self) -> str:
        return f"{self.provider} {self.number}"


@dataclass(frozen=True)
class Query:
    """What a reader types, and the clauses that answer it, as (provider, number)."""

    text: str
    expected: tuple[tuple[str, str], ...]

    def rank(self, results: list[Result]) -> Rank:
        """The place of the first right result, from 1."""
        return next((place for place, result in enumerate(results, start=1) if self.accepts(result)), None)

    def accepts(self, result: Result) -> bool:
        return any(result.provider == provider and below(result.number, number) for provider, number in self.expected)


def read_queries(path: Path) -> list[Query]:
    """Raises ValueError, in French, if the file is not a list of queries."""
    try:
        return [
            Query(entry["q"], tuple((provider, number) for provider, number in (e.split(":") for e in entry["expect"])))
            for entry in json.loads(path.read_text("utf-8"))
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(
            f'{path}{NBSP}: on attend une liste de {{"q": "mots", "expect": ["prestataire:numéro"]}}.'
        ) from error


def ask(page: Page, url: str, query: str) -> list[Result]:
    """The first results of the real search page for `query`."""
    page.goto(f"{url}recherche/?q={quote(query)}")
    return [Result(provider, number) for provider, number in page.evaluate(_READ, DEPTH)]


@contextmanager
def built(site: Path | None) -> Iterator[Path]:
    """The site to ask: `site`, or one built for the occasion."""
    if site:
        yield site
        return
    with tempfile.TemporaryDirectory() as folder:
        print("Construction du site…", file=sys.stderr, flush=True)
        build(Path(folder, "site"))
        yield Path(folder, "site")


def line(query: Query, results: list[Result], rank: Rank) -> str:
    """One line of the report: the rank, the query, and what was found there or instead."""
    if rank:
        found = str(results[rank - 1])
    else:
        found = f"en tête{NBSP}: {', '.join(map(str, results[:3]))}" if results else "aucun résultat"
    return f"{rank or '–':>4}  {query.text:60} {found}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("queries", type=Path, nargs="?", default=QUERIES, help="fichier JSON de requêtes")
    parser.add_argument("--site", type=Path, help="site déjà construit (sinon, il est construit pour l’occasion)")
    parser.add_argument("--require", action="store_true", help="échouer si les résultats sont moins bons que voulu")
    arguments = parser.parse_args()
    if arguments.queries == QUERIES and not QUERIES.exists():
        print(f"Qualité de la recherche{NBSP}: rien à mesurer, {QUERIES} n’existe pas.")
        return 0
    try:
        queries = read_queries(arguments.queries)
    except (ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    ranks: list[Rank] = []
    try:
        with built(arguments.site) as site, serve(site) as server, chromium() as browser:
            page = browser.new_page(locale="fr-FR")
            print("rang  requête", flush=True)
            for query in queries:
                results = ask(page, server.url, query.text)
                ranks.append(query.rank(results))
                print(line(query, results, ranks[-1]), flush=True)
    except NoBrowser as error:
        print(error, file=sys.stderr)
        return 2
    success, mrr = success_at(ranks, 5), mean_reciprocal_rank(ranks)
    print(f"\n{len(ranks)} requêtes")
    for name, value in {
        "succès au premier rang (success@1)": success_at(ranks, 1),
        "succès dans les cinq premiers (success@5)": success,
        "rang réciproque moyen (MRR)": mrr,
    }.items():
        print(f"{name:42} {decimal(value, 3)}")
    return int(arguments.require and (success < REQUIRED_SUCCESS or mrr < REQUIRED_MRR))


if __name__ == "__main__":
    raise SystemExit(main())
