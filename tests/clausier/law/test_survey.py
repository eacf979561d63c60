from pathlib import Path

import pytest

from clausier import load
from clausier.law import survey as module
from clausier.law.checks import CHECKS
from clausier.law.survey import survey
from clausier.law.verdict import Verdict
from clausier.model import Corpus, State
from scripts import ROOT


@pytest.fixture
def corpus(data: Path, request: pytest.FixtureRequest) -> Corpus:
    request.getfixturevalue("checked")
    return load.corpus(data)


def test_every_document_stands_before_every_check_in_the_order_of_topics(corpus: Corpus) -> None:
    stands = survey(corpus).stands
    told = {check: [(s.provider.id, s.verdict and s.verdict.value) for s in found] for check, found in stands.items()}
    assert told == {
        "delai": [("atelier-du-lac", "ecart"), ("sans-nom", "silence")],
        "taux": [("atelier-du-lac", "conforme"), ("sans-nom", None)],
        "fichiers": [("atelier-du-lac", "vigilance"), ("sans-nom", None)],
    }
    assert list(told) == ["delai", "taux", "fichiers"]


def test_a_clause_has_the_verdicts_that_rest_on_it(corpus: Corpus) -> None:
    found = survey(corpus)
    assert [found.on_clauses(version) for _, version in corpus.current] == [
        {
            "reglement": (Verdict.DEVIATION,),
            "restitution": (Verdict.CAUTION,),
            "penalites": (Verdict.CONFORMING,),
        },
        {},
    ]


def test_a_rule_knows_the_checks_that_may_apply_it(corpus: Corpus) -> None:
    assert [check.id for check in survey(corpus).applying["taux-minimal"]] == ["taux"]


def test_documents_are_examined_once_for_a_corpus(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    found = survey(corpus)
    monkeypatch.setattr(module, "examine", None)
    assert survey(corpus) is found


def test_the_real_checks_all_have_their_data_and_skip_only_what_is_unread() -> None:
    corpus = load.corpus(ROOT / "data")
    found = survey(corpus)
    assert {check.id for check in CHECKS} == {check.id for check in found.checks}
    for check in found.checks:
        for stand in found.stands[check.id]:
            states = [stand.version.fact_state(corpus.facts[fact]) for fact in check.facts]
            assert stand.finding or State.NOT_REVIEWED in states, (check.id, stand.provider.id)


def test_a_corpus_without_the_data_of_the_checks_has_none(data: Path) -> None:
    found = survey(load.corpus(data))
    assert found.checks == ()
    assert found.of(found.documents[0][1]) == ()
