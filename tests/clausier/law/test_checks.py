"""What holds of every check: who it is, what it asks, and data that exist."""

import re

import pytest

from clausier.law.check import Check
from clausier.law.checks import CHECKS
from tests.clausier.law import said
from tests.clausier.law.build import corpus, described

every_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)


def test_each_check_has_its_own_name_and_question() -> None:
    assert len({check.id for check in CHECKS}) == len({check.question for check in CHECKS}) == len(CHECKS)


@every_check
def test_a_check_asks_a_question_in_french(check: Check) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", check.id)
    assert re.fullmatch(r"[A-ZÀÉÊ«].{10,} \?", check.question)
    for caveat in check.caveats:
        assert re.fullmatch(r"[A-ZÀÉÊ«].{10,}\.", caveat)


@every_check
def test_what_a_check_asks_says_beside_its_answers_and_needs_was_read(check: Check) -> None:
    assert said.asked().get(check.id) == described(check), said.REMEDY


@every_check
def test_a_check_names_data_that_exist(check: Check) -> None:
    known = corpus()
    assert check.topic in known.topics
    assert check.rules
    assert {*check.rules} <= {*known.rules}
    assert {*check.facts} <= {*known.facts}
    assert len({*check.rules}) == len(check.rules)
    assert len({*check.facts}) == len(check.facts)
