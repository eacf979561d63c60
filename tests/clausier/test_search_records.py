from pathlib import Path

import pytest

from clausier import load
from clausier.search_records import catalogue, clause_records
from tests.folders import change


def test_each_clause_in_force_is_a_record_that_leads_to_it(data: Path) -> None:
    records = clause_records(load.corpus(data))
    assert [record["a"] for record in records] == [
        "cgv-acompte", "cgv-reglement", "cgv-penalites", "cgv-preavis", "cgv-restitution", "cgs-tarif", "cgs-arret",
    ]  # fmt: skip
    reglement = records[1]
    assert (reglement["p"], reglement["n"], reglement["h"]) == ("atelier-du-lac", "1.2", "Règlement")
    assert reglement["s"].startswith("L’acheteur a ")
    assert reglement["t"] == ["prix", "retard"]


def test_a_topic_is_found_by_its_words_in_both_languages(data: Path) -> None:
    money = catalogue(load.corpus(data))["families"][0]
    assert money["topics"][0] == {"id": "prix", "label": "Prix", "words": ["tarif", "price"]}


def test_texts_are_ready_to_show(data: Path) -> None:
    reglement = clause_records(load.corpus(data))[1]
    assert ["Préavis", "3\xa0mois", "professionnel"] in clause_records(load.corpus(data))[3]["f"]
    assert "30\xa0jours" in reglement["s"]


@pytest.mark.usefixtures("checked")
def test_a_clause_knows_the_verdicts_that_rest_on_it(data: Path) -> None:
    assert {record["c"]: record["v"] for record in clause_records(load.corpus(data)) if record["v"]} == {
        "reglement": ["ecart"], "penalites": ["conforme"], "restitution": ["vigilance"]
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rate", "found"), [("3 × taux légal", False), ("5 × taux légal", True), ("18 % par an", True)]
)
def test_late_interest_above_the_legal_minimum_is_a_facet(data: Path, rate: str, found: bool) -> None:
    change(data / "providers/atelier-du-lac/cgv-2024-02-01.yml", "3 × taux légal", rate)
    record = next(record for record in clause_records(load.corpus(data)) if record["c"] == "penalites")
    assert ("interets-eleves" in record["q"]) is found
