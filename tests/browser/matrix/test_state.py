"""What is asked of a table: the address it makes, the rows that answer, the counts that are promised."""

from collections.abc import Callable
from typing import Any

import pytest

from clausier import load
from scripts import ROOT
from tests.browser.matrix.conftest import Run

COLUMNS = [
    {"id": "prestataire", "type": "text", "values": []},
    {"id": "notice", "type": "duration", "values": ["sans"]},
    {"id": "ending", "type": "choice", "values": ["client", "prestataire", "tous"]},
    {"id": "theme", "type": "choice", "values": []},
]
SELECT = """(m, [api, query, columns]) => m.state.selected(m.rows.rowsOf(api), m.state.read(query, columns))
  .map(({ provider }) => provider)"""
TALLY = """(m, [api, query, columns, column]) =>
  Object.fromEntries(m.state.tally(m.rows.rowsOf(api), m.state.read(query, columns), column))"""

Topic = Callable[[str], dict[str, Any]]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?tri=notice",
        "?tri=notice:desc",
        "?tri=prestataire:desc&ending=client&ending=_silence",
        "?notice=15..90.5&notice=sans",
        "?notice=..30&theme=_sans-objet",
        "?notice=30..",
    ],
)
def test_an_address_says_all_that_is_asked(run: Run, query: str) -> None:
    assert run("(m, [query, columns]) => m.state.written(m.state.read(query, columns))", [query, COLUMNS]) == query


@pytest.mark.parametrize(
    "query", ["?mots=préavis", "?tri=nothing:desc", "?tri=theme", "?notice=", "?notice=..", "?tri="]
)
def test_what_the_table_does_not_know_is_left_aside(run: Run, query: str) -> None:
    assert run("(m, [query, columns]) => m.state.written(m.state.read(query, columns))", [query, COLUMNS]) == ""


def test_a_second_click_turns_the_sort_round(run: Run) -> None:
    clicks = "(m) => [1, 2, 3].map(() => (state = m.state.sortedBy(state, 'notice')).sort.descending)"
    assert run(f"(m) => {{ let state = m.state.read('', []); return ({clicks})(m); }}") == [False, True, False]


@pytest.mark.parametrize(
    ("query", "providers"),
    [
        ("", ["atelier-du-lac", "sans-nom"]),
        ("?notice=sans", ["sans-nom"]),
        ("?notice=15..", ["atelier-du-lac"]),
        ("?notice=90..&notice=sans", ["atelier-du-lac", "sans-nom"]),
        ("?notice=200..", []),
        ("?ending=client&notice=15..", []),
        ("?ending=client&ending=tous", ["atelier-du-lac", "sans-nom"]),
        ("?notice=_silence", []),
    ],
)  # fmt: skip
def test_filters_choose_documents(run: Run, topic: Topic, query: str, providers: list[str]) -> None:
    assert run(SELECT, [topic("resiliation"), query, COLUMNS]) == providers


def test_a_document_without_a_clause_on_the_topic_shows_only_when_asked_for(run: Run, topic: Topic) -> None:
    columns = [{"id": "data_return", "type": "duration", "values": []}, *COLUMNS]
    assert run(SELECT, [topic("donnees"), "?tri=data_return", columns]) == ["atelier-du-lac"]
    assert run(SELECT, [topic("donnees"), "?data_return=_non-lu", columns]) == ["sans-nom"]
    assert run(SELECT, [topic("donnees"), "?theme=_non-lu", columns]) == ["sans-nom"]
    assert run(SELECT, [topic("donnees"), "?theme=_traite", columns]) == ["atelier-du-lac"]


def test_counts_follow_the_filters_of_the_other_columns(run: Run, topic: Topic) -> None:
    api = topic("resiliation")
    assert run(TALLY, [api, "?ending=tous", COLUMNS, "ending"]) == {"tous": 1, "client": 1}
    assert run(TALLY, [api, "?notice=sans", COLUMNS, "ending"]) == {"client": 1}


def test_the_columns_of_the_site_and_its_facts_share_no_name(run: Run) -> None:
    reserved = set(run("(m) => [m.state.PROVIDER, m.state.TOPIC, 'tri']"))
    assert not reserved & set(load.corpus(ROOT / "data").facts)
