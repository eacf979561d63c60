from pathlib import Path

from clausier import load
from clausier.search_records import search_records


def test_each_clause_in_force_is_a_record_that_leads_to_it(data: Path) -> None:
    records = search_records(load.corpus(data))
    assert [record["a"] for record in records["clauses"]] == [
        "cgv-acompte", "cgv-reglement", "cgv-penalites", "cgv-preavis", "cgv-restitution", "cgs-tarif", "cgs-arret",
    ]  # fmt: skip
    assert records["clauses"][1] == {
        "p": "atelier-du-lac", "d": "cgv", "c": "reglement", "a": "cgv-reglement", "n": "1.2", "h": "Règlement",
        "s": "L'acheteur a 30 jours fin de mois pour payer, par virement.", "t": ["prix", "retard"],
    }  # fmt: skip


def test_a_topic_is_found_by_its_words_in_both_languages(data: Path) -> None:
    topics = search_records(load.corpus(data))["topics"]
    assert topics["prix"] == {"label": "Prix", "words": ["tarif", "price"]}


def test_texts_are_cleaned_on_the_way(data: Path) -> None:
    records = search_records(load.corpus(data), clean=str.upper)
    assert (records["clauses"][0]["h"], records["clauses"][0]["p"]) == ("ACOMPTE", "atelier-du-lac")
