import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from clausier.typography import french
from tests import folders
from tests.clausier.export import hostile
from tests.clausier.export.conftest import Api, WriteApi


@pytest.fixture
def base(data: Path, write_api: WriteApi) -> Iterator[sqlite3.Connection]:
    """The database of a corpus in which one clause speaks of « Résiliation »."""
    folders.change(data / "providers/sans-nom/cgs.yml", "heading: Arrêt", "heading: Résiliation à l'amiable")
    with closing(opened(write_api())) as base:
        yield base


def opened(api: Api) -> sqlite3.Connection:
    return sqlite3.connect(api.folder / "clausier.sqlite")


def rows(base: sqlite3.Connection, query: str, *values: str) -> list[tuple[Any, ...]]:
    return base.execute(query, values).fetchall()


SEARCH = "SELECT id FROM clauses_fts JOIN clauses ON n = clauses_fts.rowid WHERE clauses_fts MATCH ? ORDER BY rank"


@pytest.mark.parametrize("query", ["resiliation", "RÉSILIATION", "amiable", "resil*", "heading:resiliation"])
def test_full_text_ignores_accents_and_capitals(base: sqlite3.Connection, query: str) -> None:
    assert rows(base, SEARCH, query) == [("arret",)]


def test_full_text_reaches_restatements_and_notes(base: sqlite3.Connection) -> None:
    assert rows(base, SEARCH, "virement") == [("reglement",)]
    assert rows(base, SEARCH, "note:rappelle") == [("reglement",)]


def test_the_database_is_whole(base: sqlite3.Connection) -> None:
    assert rows(base, "PRAGMA integrity_check") == [("ok",)]
    assert rows(base, "PRAGMA foreign_key_check") == []
    base.execute("INSERT INTO clauses_fts (clauses_fts, rank) VALUES ('integrity-check', 1)")
    assert dict(rows(base, "SELECT * FROM about"))["licence"] == "CC-BY-4.0"


def test_verdicts_lead_to_their_clauses_and_rules(base: sqlite3.Connection) -> None:
    assert rows(base, "SELECT provider, check_id, verdict FROM verdicts ORDER BY provider, position") == [
        ("atelier-du-lac", "delai", "ecart"), ("atelier-du-lac", "fichiers", "vigilance"),
        ("atelier-du-lac", "taux", "conforme"), ("sans-nom", "delai", "silence"),
    ]  # fmt: skip
    joined = "SELECT check_id, id FROM verdict_clauses JOIN clauses USING (provider, document, n) ORDER BY check_id"
    assert rows(base, joined) == [("delai", "reglement"), ("fichiers", "restitution"), ("taux", "penalites")]
    ruled = "SELECT rules.title FROM verdict_rules JOIN rules ON rules.id = rule WHERE provider = 'sans-nom'"
    assert rows(base, ruled) == [("Délai maximal",)]


def test_the_states_are_those_of_the_api(base: sqlite3.Connection, tmp_path: Path) -> None:
    folder = tmp_path / "site/api/v1"
    for provider in ("atelier-du-lac", "sans-nom"):
        document = json.loads((folder / f"providers/{provider}.json").read_text("utf-8"))["documents"][0]
        for subject in ("topic", "fact"):
            found = rows(base, f"SELECT {subject}, state, reason FROM {subject}_states WHERE provider = ?", provider)
            assert set(found) == {(each["id"], each["state"], each["reason"]) for each in document[f"{subject}s"]}


def test_values_sort_and_compute(base: sqlite3.Connection) -> None:
    query = """
        SELECT s.text, s.value ->> 'duration', applies_when FROM stated_values AS s JOIN clauses USING (n)
        WHERE fact = 'notice' AND sort IS NOT NULL ORDER BY sort
    """
    assert rows(base, query) == [
        ("15\xa0jours ouvrés", "P15D", "particulier"), ("3\xa0mois", "P3M", "professionnel")
    ]  # fmt: skip


def test_a_clause_is_found_under_all_its_topics(base: sqlite3.Connection) -> None:
    query = "SELECT t.topic, main FROM clause_topics AS t JOIN clauses USING (n) WHERE id = 'reglement' ORDER BY main"
    assert rows(base, query) == [("retard", 0), ("prix", 1)]


def test_hostile_texts_are_kept_as_they_are(data: Path, write_api: WriteApi) -> None:
    hostile.lay(data)
    with closing(opened(write_api())) as base:
        query = """
            SELECT providers.name, heading, summary, note, applies_when FROM clauses
            JOIN providers ON providers.id = provider JOIN stated_values USING (n) WHERE clauses.id = 'acompte'
        """
        texts = (hostile.NAME, hostile.HEADING, hostile.SUMMARY, hostile.NOTE, hostile.WHEN)
        assert rows(base, query) == [tuple(french(text) for text in texts)]
        assert rows(base, SEARCH, "hyperlink") == [("acompte",)]
