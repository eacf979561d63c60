"""What holds of every finding, on the published documents and on days of several laws."""

import datetime
from dataclasses import replace

import pytest

from clausier import load
from clausier.law.examine import examine
from tests.clausier.law.sound import sound
from tests.clausier.law.table import REAL_DATA

DAYS = [datetime.date(year, 6, 1) for year in (2000, 2010, 2018, 2022, 2026, 2028)]


@pytest.mark.parametrize("day", DAYS)
def test_a_finding_rests_on_what_it_says_and_says_it_in_a_sentence(day: datetime.date) -> None:
    """Of each document in force, and of the same with nothing in it."""
    corpus = load.corpus(REAL_DATA)
    for provider, version in corpus.current:
        for document in (version, replace(version, clauses=())):
            for examined in examine(corpus, provider, document, day):
                sound(corpus, document, examined.check, examined.finding, day)
