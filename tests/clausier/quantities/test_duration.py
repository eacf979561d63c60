from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.quantities import QuantityError
from clausier.quantities.duration import Duration, parse

EXPECTED = "une durée comme « 3 mois », « 15 jours ouvrés » ou « 48 heures »"

durations = st.builds(
    Duration,
    st.decimals(0, 99_999, places=2),
    st.sampled_from(["minute", "semaine", "mois", "an"]),
) | st.builds(Duration, st.decimals(0, 99_999, places=2), st.sampled_from(["jour", "heure"]), st.booleans())


@pytest.mark.parametrize(
    ("written", "text", "iso", "business"),
    [
        ("3 mois", "3 mois", "P3M", False),
        ("1 mois", "1 mois", "P1M", False),
        ("15 jours ouvrés", "15 jours ouvrés", "P15D", True),
        ("1 jour ouvré", "1 jour ouvré", "P1D", True),
        ("4 heures ouvrées", "4 heures ouvrées", "PT4H", True),
        ("10 jours calendaires", "10 jours", "P10D", False),
        ("48 heures", "48 heures", "PT48H", False),
        ("48h", "48 heures", "PT48H", False),
        ("30 min", "30 minutes", "PT30M", False),
        ("2 semaines", "2 semaines", "P2W", False),
        ("1 an", "1 an", "P1Y", False),
        ("5 années", "5 ans", "P5Y", False),
        ("1,5 an", "1,5 an", "P1.5Y", False),
        ("1 000 heures", "1000 heures", "PT1000H", False),
        ("12\u00a0MOIS", "12 mois", "P12M", False),
    ],
)
def test_durations_have_a_text_and_a_normal_form(written: str, text: str, iso: str, business: bool) -> None:
    value = parse(written)
    assert value.text == text
    assert value.normal == {"duration": iso, "business_days": business}


@pytest.mark.parametrize("written", ["", "mois", "trois mois", "3", "3 moi", "-3 mois", "3.5 mois", "3 j ouvrables"])
def test_other_words_are_refused(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse(written)
    assert str(refusal.value) == EXPECTED


@pytest.mark.parametrize("written", ["3 mois ouvrés", "2 semaines ouvrées"])
def test_only_days_and_hours_are_business_ones(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse(written)
    assert str(refusal.value) == f"{EXPECTED} (« ouvrés » ne va qu'avec des jours ou des heures)"


def test_durations_sort_by_the_time_they_last() -> None:
    written = ["1 an", "3 mois", "15 jours ouvrés", "1 mois", "15 jours", "47 heures", "2 jours", "90 minutes"]
    assert sorted(written, key=lambda text: parse(text).order) == [
        "90 minutes", "47 heures", "2 jours", "15 jours", "15 jours ouvrés", "1 mois", "3 mois", "1 an",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "days"), [("168 heures", 7), ("1 semaine", 7), ("1440 minutes", 1), ("5 jours ouvrés", 7)]
)
def test_times_count_in_days_to_the_digit(written: str, days: int) -> None:
    assert parse(written).order == Decimal(days)


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("2 minutes", "minute"), ("2 minute", "minute"), ("2 min", "minute"), ("2 heures", "heure"),
        ("2 heure", "heure"), ("2 h", "heure"), ("2 jours", "jour"), ("2 jour", "jour"), ("2 j", "jour"),
        ("2 semaines", "semaine"), ("2 semaine", "semaine"), ("2 mois", "mois"), ("2 ans", "an"), ("2 an", "an"),
        ("2 années", "an"), ("2 année", "an"), ("2\u202fANS", "an"), ("2   j", "jour"),
    ],
)  # fmt: skip
def test_a_unit_has_several_spellings(written: str, unit: str) -> None:
    assert parse(written) == Duration(Decimal(2), unit)


@pytest.mark.parametrize("written", ["2 jours ouvrés", "2 jours  ouvrées", "2 j ouvré", "2 jours OUVRÉS"])
def test_business_days_have_several_spellings(written: str) -> None:
    assert parse(written) == Duration(Decimal(2), "jour", business=True)


@pytest.mark.parametrize("written", ["2 jours calendaires", "2 jours calendaire", "2 jours  Calendaires"])
def test_calendar_days_are_days(written: str) -> None:
    assert parse(written) == Duration(Decimal(2), "jour")


@pytest.mark.parametrize(
    "written", ["2 joursouvrés", "2 jourscalendaires", "2 jours ouvr", "2 moiss", "2 jours et demi"]
)
def test_the_words_of_a_duration_stand_apart(written: str) -> None:
    with pytest.raises(QuantityError):
        parse(written)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("1 mois", "30.436875"), ("1 an", "365.2425"), ("12 heures", "0.5"), ("720 minutes", "0.5"),
        ("3 semaines", "21"), ("10 jours ouvrés", "14"), ("24 heures ouvrées", "1.4"),
    ],
)  # fmt: skip
def test_each_unit_lasts_what_the_calendar_says(written: str, days: str) -> None:
    assert parse(written).order == Decimal(days)


@pytest.mark.parametrize(
    ("written", "text"),
    [("1,99 jour ouvré", "1,99 jour ouvré"), ("2 jour ouvré", "2 jours ouvrés"), ("1 heure ouvrée", "1 heure ouvrée")],
)
def test_the_plural_begins_at_two(written: str, text: str) -> None:
    assert parse(written).text == text


def test_equal_times_keep_their_own_words() -> None:
    hours, days = parse("48 heures"), parse("2 jours")
    assert hours.order == days.order == Decimal(2)
    assert (hours.text, days.text) == ("48 heures", "2 jours")
    assert hours != days


@given(durations)
def test_what_is_shown_reads_back_the_same(value: Duration) -> None:
    assert parse(value.text) == value
