"""What holds of every finding, on the published documents and on days of several laws."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest

from clausier import load
from clausier.law.examine import Examined, examine
from clausier.law.verdict import Verdict
from tests.clausier.law.table import REAL_DATA

DAYS = [datetime.date(year, 6, 1) for year in (2000, 2010, 2018, 2022, 2026, 2028)]


def _examined(day: datetime.date) -> Iterator[Examined]:
    """Each document in force, and the same with nothing in it."""
    corpus = load.corpus(REAL_DATA)
    for provider, version in corpus.current:
        for document in (version, replace(version, clauses=())):
            yield from examine(corpus, provider, document, day)


@pytest.mark.parametrize("day", DAYS)
def test_a_finding_rests_on_rules_of_its_check_in_force_and_on_facts_it_declares(day: datetime.date) -> None:
    rules = load.corpus(REAL_DATA).rules
    for examined in _examined(day):
        check, finding = examined.check, examined.finding
        assert finding.rules, check.id
        assert {*finding.rules} <= {*check.rules}, check.id
        assert all(rules[rule].in_force(day) for rule in finding.rules), check.id
        assert {*finding.facts} <= {*check.facts}, check.id


@pytest.mark.parametrize("day", DAYS)
def test_a_finding_that_calls_for_care_says_what_is_missing_and_each_is_a_sentence(day: datetime.date) -> None:
    for examined in _examined(day):
        finding = examined.finding
        assert bool(finding.missing) == (finding.verdict is Verdict.CAUTION), examined.check.id
        assert finding.reason.endswith((".", "»")), finding.reason
        assert not finding.reason[0].islower(), finding.reason
        assert ".." not in finding.reason, finding.reason
        assert "((" not in finding.reason, finding.reason
        assert finding.reason.count("(") == finding.reason.count(")"), finding.reason
