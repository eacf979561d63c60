"""The index in parts: what it holds, and that the engine fed with them answers as the one fed with everything."""

import json
import time
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from clausier.search import shards
from clausier.search.part import FIELDS, Labels, Part, part, records
from scripts.browsing.static_server import Server

QUERIES = [
    "intérêts de retard BCE 10 points",
    "confidentialité",
    "resilier",
    "l'assurance du prestataire",
    "proprieté inteletuelle",
    "resiliaton",
    "data breach notification",
    "quel est le délai pour contester une facture",
    "trois mois de préavis",
    "40 €",
    "L441-10",
    "6.4",
    "3BA",
    "clau",
    "hébergement zzzz",
    "« force majeure »",
    "responsabilité du prestataire pour les données du client",
    "",
    "le la les",
    "constructor",
]
_ASK = """async ([engine, request]) => {
  const names = await (await fetch("/assets/search/catalogue.json")).json();
  const { open } = await import(`/assets/js/search/${engine}.js`);
  const { total, clauses, facets, terms, suggestion } = await (await open("/", names)).search(request);
  return { total, clauses: clauses.map((clause) => `${clause.p} ${clause.a}`), facets, terms, suggestion };
}"""
CATALOGUE = {
    "providers": {"exemple": "Exemple"},
    "families": [{"topics": [{"id": "duree", "label": "Durée", "words": ["term"]}]}],
}


def ask(page: Page, engine: str, query: str, **request: Any) -> Any:
    return page.evaluate(_ASK, [engine, {"query": query, "limit": 10, **request}])


@pytest.mark.parametrize("query", QUERIES)
def test_both_engines_find_the_same_clauses(page: Page, query: str) -> None:
    assert ask(page, "sharded", query) == ask(page, "whole", query)


def test_the_rest_of_a_small_index_comes_in_idle_time(fresh: Page, server: Server, folder: Path) -> None:
    mark = len(server.sent)
    ask(fresh, "sharded", "résilier")
    parts = {f"/{path.relative_to(folder)}" for path in (folder / "assets" / "search").rglob("*/*/*.json")}
    deadline = time.monotonic() + 10
    while parts - {path for path, _ in server.sent[mark:]} and time.monotonic() < deadline:
        fresh.wait_for_timeout(20)
    assert len(parts) > 20
    assert not parts - {path for path, _ in server.sent[mark:]}


def test_the_parts_of_a_large_index_wait_for_a_query(fresh: Page, server: Server, folder: Path) -> None:
    core = json.loads((folder / "assets" / "search" / "core.json").read_text("utf-8"))
    fresh.route("**/core.json", lambda route: route.fulfill(json=core | {"small": False}))
    ask(fresh, "sharded", "résilier")
    mark = len(server.sent)
    fresh.evaluate("new Promise(requestIdleCallback)")
    fresh.wait_for_timeout(200)
    assert len(server.sent) == mark


def test_both_engines_filter_alike(page: Page) -> None:
    filters = {"famille": ["prix-paiement"], "fournisseur": ["ginger-minds", "inforez"]}
    found = ask(page, "sharded", "facture", filters=filters)
    assert found["total"] > 0
    assert found == ask(page, "whole", "facture", filters=filters)


def test_a_query_fetches_a_small_part_of_the_index(fresh: Page, server: Server, folder: Path) -> None:
    fresh.evaluate("window.requestIdleCallback = undefined")  # the rest of a small index comes later, in idle time
    mark = len(server.sent)
    ask(fresh, "sharded", "résilier")
    fetched = [path for path, _ in server.sent[mark:] if path.startswith("/assets/search/")]
    assert len(fetched) < 16
    assert len(fetched) < sum(path.is_file() for path in (folder / "assets" / "search").rglob("*")) / 3


def test_a_later_page_of_results_goes_on(page: Page) -> None:
    first = ask(page, "sharded", "client", limit=6)["clauses"]
    assert ask(page, "sharded", "client", limit=3, offset=3)["clauses"] == first[3:]


def test_an_unreachable_index_is_an_error(page: Page) -> None:
    page.route("**/core.json", lambda route: route.fulfill(status=404))
    try:
        with pytest.raises(Exception, match=r"core\.json: 404"):
            ask(page, "sharded", "résilier")
    finally:
        page.unroute("**/core.json")


def test_postings_are_distances_and_counts() -> None:
    for cuts in ([4], [1, 3], [2, 2], [1, 1, 1, 1]):  # however the clauses are parted
        index = shards.Index(Labels.of(CATALOGUE))
        texts = iter(("préavis", "autre", "préavis et préavis", "préavis"))
        for count in cuts:
            index.add(part([clause(s=text) for text in islice(texts, count)], Labels.of(CATALOGUE)))
        assert json.loads(dict(index.terms())["preav"]) == {str(FIELDS.index("text")): [0, 2, -2, 1]}


def test_parts_kept_apart_and_joined_make_the_same_files() -> None:
    clauses = [
        clause(s=f"mot{n} préavis Préavis", h=f"Titre {n % 3}", d=f"d{n // 4}", q=["x"][n % 2 :]) for n in range(30)
    ]
    whole, joined = shards.Index(Labels.of(CATALOGUE)), shards.Index(Labels.of(CATALOGUE))
    whole.add(part(clauses, Labels.of(CATALOGUE)))
    for start in (0, 16):
        group = shards.Index()
        for cut in (start, start + 4, start + 12):
            made = part(clauses[cut : min(cut + 4 + 4 * (cut == start + 4), start + 16)], Labels.of(CATALOGUE))
            group.add(Part.unpacked(made.packed()))
        joined.add(Part.unpacked(group.part().packed()))
    one, other = (dict(index.files(records(clauses))) for index in (whole, joined))
    assert {name.partition("/")[2]: text for name, text in one.items() if "/" in name} == {
        name.partition("/")[2]: text for name, text in other.items() if "/" in name
    }
    cores = [json.loads(files["core.json"]) | {"parts": ""} for files in (one, other)]
    assert cores[0]["lengths"] == cores[1]["lengths"]
    assert {**cores[0], "documents": 0} == {**cores[1], "documents": 0}


def test_the_same_clauses_make_the_same_files(tmp_path: Path) -> None:
    clauses = [clause(s=f"mot{n} préavis") for n in range(20)]
    for name in ("one", "two"):
        shards.write(tmp_path / name, clauses, CATALOGUE)
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.json")}
        for name in ("one", "two")
    )
    assert one == two


def test_a_changed_text_changes_the_address_of_the_parts(tmp_path: Path) -> None:
    addresses = set()
    for text in ("préavis", "délai"):
        shards.write(tmp_path, [clause(s=text)], CATALOGUE)
        addresses.add(json.loads((tmp_path / "core.json").read_text("utf-8"))["parts"])
        assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 1
    assert len(addresses) == 2


def clause(**fields: Any) -> dict[str, Any]:
    blank = {"p": "exemple", "d": "cgv", "k": "cgv", "n": "1", "h": "Titre", "s": "", "t": ["duree"]}
    return {**blank, "f": [], "x": [], "q": [], "v": [], **fields}
