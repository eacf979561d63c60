import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from clausier import load
from clausier.rates import Rates, half_year_name


@pytest.fixture
def rates(data: Path) -> Rates:
    return load.corpus(data).rates


def test_the_rates_of_a_day(rates: Rates) -> None:
    found = rates.at(datetime.date(2023, 9, 25))
    assert found
    assert found.legal.percent == 4
    assert found.ecb.percent == 3  # that of 1 July: it is frozen for the half-year
    assert found.ecb_confirmed
    found = rates.at(datetime.date(2024, 3, 1))
    assert found
    assert (found.legal.percent, found.ecb.percent) == (Decimal(5), Decimal("4.5"))


def test_after_the_last_known_rates_they_are_given_and_marked(rates: Rates) -> None:
    found = rates.at(datetime.date(2024, 7, 1))
    assert found
    assert (found.legal.percent, found.ecb_confirmed) == (5, False)


def test_before_the_first_known_rates_there_is_none(rates: Rates) -> None:
    assert rates.at(datetime.date(2023, 6, 30)) is None


def test_the_latest_rates_do_not_depend_on_today(rates: Rates) -> None:
    assert rates.latest.date == datetime.date(2024, 1, 1)
    assert rates.latest.legal.percent == 5


def test_half_years_are_named_in_french() -> None:
    assert half_year_name(datetime.date(2026, 6, 30)) == "1er semestre 2026"
    assert half_year_name(datetime.date(2026, 7, 1)) == "2d semestre 2026"
