"""What the measure of the search asks and prints; no time is tested."""

import pytest

from clausier import load
from clausier.words import words
from scripts.bench import search_queries, synthetic
from scripts.bench.search import Bench, Index, duration, kilobytes, table
from scripts.bench.search_browser import Cost
from tests.scripts.commands import REAL_DATA


@pytest.mark.parametrize("draw", [search_queries.real, search_queries.made_up])
def test_queries_are_distinct_and_always_the_same(draw):
    corpus = load.corpus(REAL_DATA)
    queries = draw(corpus)
    assert len(set(queries)) == search_queries.COUNT
    assert queries == draw(corpus)


def test_made_up_corpora_are_asked_one_to_four_of_their_words(tmp_path):
    (tmp_path / "law").mkdir()
    for name in ("topics.yml", "facts.yml", "law/rates.yml", "law/rules.yml", "law/instruments.yml"):
        (tmp_path / name).write_bytes((REAL_DATA / name).read_bytes())
    synthetic.write(load.corpus(REAL_DATA), tmp_path / "providers", 5)
    corpus = load.corpus(tmp_path)
    known = {word for p in corpus.providers.values() for _, clause in p.clauses for word in words(clause.summary)}
    for query in search_queries.made_up(corpus):
        assert 1 <= len(query.split()) <= 4
        assert set(words(query)) <= known


def test_figures_are_written_the_french_way():
    assert duration(12.34) == "12,3\u00a0ms"
    assert duration(1234) == "1,2\u00a0s"
    assert kilobytes(3_300_000) == "3\u202f300\u00a0Ko"


def test_the_columns_of_the_table_are_aligned():
    cost = Cost(first_bytes=86_000, first_time=120.0, query_times=[10.0, 20.0], found=2)
    lines = table(Bench(5, 474, 2, Index(0.1, 80), cost, cost)).splitlines()
    edge = lines[1].index("Clausier") + len("Clausier")
    assert all(line[edge - 1] != " " and line[edge : edge + 1] in ("", " ") for line in lines[1:])
