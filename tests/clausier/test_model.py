import dataclasses
from pathlib import Path

import pytest

from clausier import load
from clausier.model import Corpus, Locator, State, Version, anchor
from tests.folders import change


@pytest.fixture
def corpus(data: Path) -> Corpus:
    return load.corpus(data)


def version(corpus: Corpus, provider: str) -> Version:
    return corpus.providers[provider].documents[0].current


def test_the_four_states_of_silence(corpus: Corpus) -> None:
    complete, partial = version(corpus, "atelier-du-lac"), version(corpus, "sans-nom")
    assert complete.topic_state("prix") is State.STATED
    assert complete.topic_state("assurance") is State.NOT_CONCERNED
    assert partial.topic_state("assurance") is State.NOT_REVIEWED
    unsaid = dataclasses.replace(complete, not_concerned={})
    assert unsaid.topic_state("assurance") is State.SILENT


def test_a_topic_dealt_with_beside_another_is_stated(corpus: Corpus) -> None:
    assert version(corpus, "atelier-du-lac").by_topic["retard"][0].id == "penalites"


def test_facts_are_stated_silent_not_concerned_or_not_reviewed(corpus: Corpus) -> None:
    complete, partial = version(corpus, "atelier-du-lac"), version(corpus, "sans-nom")
    assert complete.fact_state(corpus.facts["deposit"]) is State.STATED
    assert complete.fact_state(corpus.facts["hourly_rate"]) is State.SILENT
    assert partial.fact_state(corpus.facts["deposit"]) is State.SILENT
    assert partial.fact_state(corpus.facts["data_return"]) is State.NOT_REVIEWED
    by_fact = dataclasses.replace(complete, not_concerned={"hourly_rate": "Au forfait."})
    assert by_fact.fact_state(corpus.facts["hourly_rate"]) is State.NOT_CONCERNED
    by_topic = dataclasses.replace(complete, not_concerned={"prix": "Gratuit."})
    assert by_topic.fact_state(corpus.facts["hourly_rate"]) is State.NOT_CONCERNED


def test_a_topic_lists_the_clauses_it_is_the_main_one_of_first(corpus: Corpus) -> None:
    found = version(corpus, "atelier-du-lac").by_topic
    assert [clause.id for clause in found["prix"]] == ["acompte", "reglement"]
    assert [clause.id for clause in found["retard"]] == ["penalites", "reglement"]
    assert "assurance" not in found


def test_facts_are_in_document_order_with_their_case_and_clause(corpus: Corpus) -> None:
    stated = version(corpus, "atelier-du-lac").facts["notice"]
    assert [(s.value.text, s.when, s.clause) for s in stated] == [
        ("3 mois", "professionnel", "preavis"),
        ("15 jours ouvrés", "particulier", "preavis"),
    ]


def test_a_topic_across_providers_leaves_the_silent_ones_out(corpus: Corpus) -> None:
    rows = corpus.by_topic["resiliation"]
    assert [(provider.id, [clause.id for clause in clauses]) for provider, _, clauses in rows] == [
        ("atelier-du-lac", ["preavis"]),
        ("sans-nom", ["arret"]),
    ]
    assert [provider.id for provider, _, _ in corpus.by_topic["donnees"]] == ["atelier-du-lac"]
    assert corpus.by_topic["assurance"] == ()


def test_only_the_newest_version_is_in_force(data: Path) -> None:
    old = data / "providers/atelier-du-lac/cgv-2024-02-01.yml"
    new = old.with_name("cgv-2025-03-01.yml")
    new.write_text(old.read_text("utf-8"), "utf-8")
    change(new, "date: 2024-02-01", "date: 2025-03-01")
    corpus = load.corpus(data)
    assert [str(v.date) for _, v in corpus.current if v.document == "cgv"] == ["2025-03-01"]
    assert {str(v.date) for v, _ in corpus.providers["atelier-du-lac"].clauses} == {"2025-03-01"}
    assert len(corpus.providers["atelier-du-lac"].documents[0].versions) == 2


def test_a_locator_runs_through_its_spans() -> None:
    locator = Locator(((3, 5), (9, 9)))
    assert list(locator.lines()) == [3, 4, 5, 9]
    assert (locator.first, locator.last) == (3, 9)


def test_the_corpus_cannot_be_changed(corpus: Corpus) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        corpus.providers["sans-nom"].name = "Autre"  # type: ignore[misc]


def test_the_address_of_a_clause_never_changes_form() -> None:
    assert anchor("cgs", "retard-de-paiement") == "cgs-retard-de-paiement"
