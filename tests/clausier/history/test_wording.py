"""What happened to a clause, told to whoever follows the site."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clausier import load
from clausier.history.compare import ClauseChange, Kind
from clausier.history.snapshot import ClauseState
from clausier.history.wording import sentences
from clausier.model import Corpus

STATE = ClauseState("1.2", "Pénalités", ("retard", "prix"), "Le client paie.", "", ("C. com., art. L441-10",), {})


@pytest.fixture
def corpus(data: Path) -> Corpus:
    return load.corpus(data)


def told(corpus: Corpus, before: ClauseState = STATE, kind: Kind = Kind.CORRECTED, **after: Any) -> list[str]:
    return list(sentences(ClauseChange(kind, "penalites", before, replace(before, **after)), corpus))


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        ({"number": "1.3"}, "Numéro : 1.3 (au lieu de 1.2)."),
        ({"heading": "Retard"}, "Le titre est réécrit."),
        ({"summary": "Le client doit payer."}, "La restitution est réécrite."),
        ({"cites": ()}, "Les textes cités changent."),
        ({"note": "Numéro en double."}, "Une remarque de l'éditeur est ajoutée."),
        ({"facts": {"payment_delay": (("30 jours", ""),)}}, "{payment_delay} : 30 jours (ajouté)."),
    ],
)
def test_each_thing_that_changed_has_its_sentence(corpus: Corpus, after: dict[str, Any], sentence: str) -> None:
    expected = sentence.format(payment_delay=corpus.facts["payment_delay"].label)
    assert told(corpus, **after) == [expected]


def test_a_remark_is_changed_or_taken_away(corpus: Corpus) -> None:
    noted = replace(STATE, note="Numéro en double.")
    assert told(corpus, noted, note="Renvoi qui ne mène à rien.") == ["La remarque de l'éditeur change."]
    assert told(corpus, noted, note="") == ["La remarque de l'éditeur est retirée."]


def test_topics_are_told_by_their_names_when_the_first_or_the_set_changes(corpus: Corpus) -> None:
    names = {id_: topic.label for id_, topic in corpus.topics.items()}
    former = f"{names['retard']}, {names['prix']}"
    assert told(corpus, topics=("prix", "retard")) == [
        f"Thèmes : {names['prix']}, {names['retard']} (au lieu de : {former})."
    ]
    assert told(corpus, topics=("retard",)) == [f"Thèmes : {names['retard']} (au lieu de : {former})."]
    assert told(corpus, topics=()) == [f"Thèmes : aucun (au lieu de : {former})."]
    assert told(corpus, topics=("disparu",)) == [f"Thèmes : disparu (au lieu de : {former})."]
    more = replace(STATE, topics=("retard", "prix", "donnees"))
    assert told(corpus, more, topics=("retard", "donnees", "prix")) == []  # no reader sees that order


def test_values_are_told_as_pages_show_them_or_else_as_they_were_written(corpus: Corpus) -> None:
    label = corpus.facts["payment_delay"].label
    before = replace(STATE, facts={"payment_delay": (("30 jour", "acompte"), ("à voir", ""))})
    assert told(corpus, before, facts={"payment_delay": (("45 jours", ""),)}) == [
        f"{label} : 45 jours (au lieu de : 30 jours, acompte ; à voir)."
    ]
    assert told(corpus, before, facts={}) == [f"{label} : retiré (était : 30 jours, acompte ; à voir)."]


def test_a_fact_that_the_vocabulary_lost_is_not_told(corpus: Corpus) -> None:
    assert told(corpus, facts={"disparu": (("oui", ""),)}) == []


def test_a_clause_that_comes_or_goes_has_no_details(corpus: Corpus) -> None:
    assert told(corpus, kind=Kind.ADDED, number="2") == []
    assert told(corpus, kind=Kind.REMOVED, number="2") == []
