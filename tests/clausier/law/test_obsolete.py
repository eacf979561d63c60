import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from clausier import load
from clausier.instruments import Instruments
from clausier.law.obsolete import LABELS, obsolete
from clausier.law.resolution import Status
from clausier.model import Version
from scripts import ROOT
from tests.folders import change

TERMS = "providers/atelier-du-lac/cgv-2024-02-01.yml"
TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def terms(data: Path) -> Version:
    """An invented document of 2024 that cites an article renumbered in 2019."""
    change(data / TERMS, 'cites: ["C. com., art. L441-10"]', 'cites: ["RGPD", "C. com., art. L441-6 et L441-10"]')
    return load.corpus(data).providers["atelier-du-lac"].documents[0].current


def test_what_is_out_of_date_is_found_in_its_clause_with_the_right_place(terms: Version, data: Path) -> None:
    (found,) = obsolete(terms, load.corpus(data).instruments, TODAY)
    assert found.clause == "penalites"
    assert found.citation.text == "C. com., art. L441-6"
    assert found.resolution.status is Status.REUSED
    assert [(target.article, target.paragraph) for target in found.resolution.now] == [("L441-10", "II")]


def test_it_is_said_whether_the_document_was_born_with_it(terms: Version, data: Path) -> None:
    instruments = load.corpus(data).instruments
    dates = [datetime.date(2024, 2, 1), datetime.date(2018, 2, 1), None]
    found = [obsolete(replace(terms, date=date), instruments, TODAY)[0].from_the_start for date in dates]
    assert found == [True, False, None]


def test_nothing_is_out_of_date_before_the_law_changed(terms: Version, data: Path) -> None:
    assert obsolete(terms, load.corpus(data).instruments, datetime.date(2019, 4, 25)) == ()


def test_the_use_is_a_topic_of_the_clause_that_tells_the_meanings_apart(data: Path) -> None:
    change(data / TERMS, 'cites: ["C. com., art. L441-10"]', 'cites: ["L441-6"]\n    also: [prix]')
    change(data / TERMS, "topic: retard", "topic: donnees")
    corpus = load.corpus(data)
    (found,) = obsolete(corpus.providers["atelier-du-lac"].documents[0].current, corpus.instruments, TODAY)
    assert [(target.article, target.paragraph) for target in found.resolution.now] == [("L441-10", "I")]


def test_every_status_out_of_date_has_its_words() -> None:
    assert set(LABELS) == {status for status in Status if status.obsolete}


def test_the_published_documents(instruments: Instruments) -> None:
    """What a jurist found in the five documents."""
    corpus = load.corpus(ROOT / "data")
    found = {
        (version.provider, item.clause, item.citation.text, item.resolution.status.value)
        for _, version in corpus.current
        for item in obsolete(version, instruments, TODAY)
    }
    assert {
        ("inforez", "retard-de-paiement", "C. com., art. 441-6, al. 12", "reused"),
        ("michael-gout", "cas-de-force-majeure", "C. civ., art. 1148", "reused"),
        ("michael-gout", "indemnite-de-recouvrement", "Loi n° 2012-387, 22 mars 2012", "codified"),
    } <= found
