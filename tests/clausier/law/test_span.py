import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.span import Days, days, longer, shorter, spelled
from clausier.quantities.duration import Duration, parse

STARTS = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 1, 1))
UNITS = st.sampled_from(["heure", "jour", "semaine", "mois", "an"])
DURATIONS = st.builds(Duration, st.integers(0, 60).map(Decimal), UNITS)


def after(start: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last of that month."""
    month = start.year * 12 + start.month - 1 + months
    first = datetime.date(month // 12, month % 12 + 1, 1)
    last = (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
    return last.replace(day=min(start.day, last.day))


@given(STARTS, st.integers(0, 400))
def test_months_last_between_the_fewest_and_the_most_days(start: datetime.date, months: int) -> None:
    span = days(Duration(Decimal(months), "mois"))
    assert span
    assert span.least <= (after(start, months) - start).days <= span.most


def test_four_centuries_are_a_round_number_of_days() -> None:
    for count in (1, 2):
        exactly = Decimal(146_097 * count)
        assert days(parse(f"{400 * count} ans")) == Days(exactly, exactly)


@given(STARTS, st.integers(1, 60))
def test_business_days_last_between_the_fewest_and_the_most_days(start: datetime.date, count: int) -> None:
    day, left = start, count
    while left:
        day += datetime.timedelta(days=1)
        left -= day.weekday() < 5
    span = days(Duration(Decimal(count), "jour", business=True))
    assert span
    assert span.least <= (day - start).days <= span.most


@given(DURATIONS, DURATIONS)
def test_a_duration_is_never_both_shorter_and_longer(one: Duration, other: Duration) -> None:
    assert not (shorter(one, other) and longer(one, other))
    assert shorter(one, one) is False


@given(st.integers(1, 100))
def test_years_are_twelve_months_and_weeks_seven_days(count: int) -> None:
    number = Decimal(count)
    assert shorter(Duration(number, "an"), Duration(number * 12, "mois")) is False
    assert longer(Duration(number, "an"), Duration(number * 12, "mois")) is False
    assert days(Duration(number, "semaine")) == days(Duration(number * 7, "jour"))


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("27 jours", "1 mois", True),
        ("23 heures", "1 jour", True),
        ("1439 minutes", "1 jour", True),
        ("1 jour", "1439 minutes", False),
        ("30 jours", "1 mois", None),
        ("31 jours", "1 mois", False),
        ("15 jours ouvrés", "30 jours", True),
        ("48 heures", "2 jours", False),
        ("4 semaines", "1 mois", None),
        ("8 heures ouvrées", "1 jour", None),
    ],
)
def test_unlike_units_compare_as_far_as_the_calendar_allows(one: str, other: str, answer: bool | None) -> None:
    assert shorter(parse(one), parse(other)) is answer


def test_business_days_are_spelled_in_calendar_days() -> None:
    assert spelled(parse("15 jours ouvrés")).startswith("15 jours ouvrés, soit 21 jours calendaires au plus")
    assert spelled(parse("3 mois")) == "3 mois"


def test_a_day_has_twenty_four_hours_of_sixty_minutes() -> None:
    for text in ("4320 minutes", "72 heures", "3 jours"):
        assert days(parse(text)) == Days(Decimal(3), Decimal(3)), text
    assert not shorter(parse("72 heures"), parse("3 jours"))
