from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.quantities import QuantityError
from clausier.quantities.late_rate import Kind, LateRate, parse

rates = st.builds(
    LateRate, st.sampled_from(Kind), st.decimals(0, 1000, places=2), st.sampled_from(["an", "mois"])
)  # fmt: skip


@pytest.mark.parametrize(
    ("written", "text", "kind", "value", "period"),
    [
        ("3 × taux légal", "3 × taux légal", "legal_multiple", 3, "P1Y"),
        ("3 x taux légal", "3 × taux légal", "legal_multiple", 3, "P1Y"),
        ("3 fois le taux légal", "3 × taux légal", "legal_multiple", 3, "P1Y"),
        ("1,5 × taux légal par mois", "1,5 × taux légal par mois", "legal_multiple", 1.5, "P1M"),
        ("taux légal + 10 points", "taux légal + 10 points", "legal_plus", 10, "P1Y"),
        ("BCE + 10 points", "BCE + 10 points", "ecb_plus", 10, "P1Y"),
        ("bce+1 point", "BCE + 1 point", "ecb_plus", 1, "P1Y"),
        ("1,5 % par mois", "1,5 % par mois", "fixed", 1.5, "P1M"),
        ("12 % par an", "12 % par an", "fixed", 12, "P1Y"),
    ],
)
def test_rates_have_a_text_and_a_normal_form(written: str, text: str, kind: str, value: float, period: str) -> None:
    rate = parse(written)
    assert rate.text == text
    assert rate.normal == {"kind": kind, "value": value, "period": period}


@pytest.mark.parametrize("written", ["", "taux légal", "trois fois le taux légal", "BCE", "BCE + 10", "1,5 % par jour"])
def test_other_words_are_refused(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse(written)
    assert str(refusal.value) == (
        "un taux comme « 3 × taux légal », « BCE + 10 points », « taux légal + 10 points » ou « 1,5 % par mois »"
    )


@pytest.mark.parametrize(
    ("written", "yearly"),
    [
        ("3 × taux légal", "9"),
        ("taux légal + 5 points", "8"),
        ("BCE + 10 points", "12"),
        ("1,5 % par mois", "18"),
        ("1,5 × taux légal par mois", "54"),
    ],
)
def test_a_rate_has_a_yearly_equivalent_on_a_date(written: str, yearly: str) -> None:
    assert parse(written).annual(legal=Decimal(3), ecb=Decimal(2)) == Decimal(yearly)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("3×taux légal", "3 × taux légal"), ("3 x  taux légal", "3 × taux légal"),
        ("3 FOIS LE TAUX LÉGAL", "3 × taux légal"),
        ("2  fois  le  taux légal par an", "2 × taux légal"), ("2×le taux légal par  mois", "2 × taux légal par mois"),
        ("taux légal+2point", "taux légal + 2 points"), ("Taux légal  +  1,5  points", "taux légal + 1,5 point"),
        ("taux légal + 3 points par mois", "taux légal + 3 points par mois"),
        ("BCE+2points", "BCE + 2 points"), ("BCE  +  1  point  par  an", "BCE + 1 point"),
        ("bce + 3 POINTS PAR MOIS", "BCE + 3 points par mois"), ("2%  par  mois", "2 % par mois"),
        (" 12 % PAR AN ", "12 % par an"),
    ],
)  # fmt: skip
def test_spaces_capitals_and_plurals_do_not_matter(written: str, text: str) -> None:
    assert parse(written).text == text


@pytest.mark.parametrize(
    "written",
    [
        "3 fois letaux légal", "3 × taux légalpar mois", "3 × taux légal parmois", "taux légal + 3 pointspar mois",
        "taux légal 3 points", "BCE + 3 pointsparmois", "BCE 3 points", "12 % paran", "12 %par an", "12 %", "12 par an",
        "3 taux légal", "3 × taux légal par jour",
    ],
)  # fmt: skip
def test_the_words_of_a_rate_stand_apart(written: str) -> None:
    with pytest.raises(QuantityError):
        parse(written)


@pytest.mark.parametrize(
    ("written", "yearly"),
    [
        ("BCE + 1 point par mois", "36"),
        ("taux légal + 1 point par mois", "48"),
        ("12 % par an", "12"),
        ("4 × taux légal", "12"),
    ],
)
def test_a_month_counts_twelve_times(written: str, yearly: str) -> None:
    assert parse(written).annual(legal=Decimal(3), ecb=Decimal(2)) == Decimal(yearly)


def test_a_rate_is_for_a_year_unless_said() -> None:
    assert LateRate(Kind.FIXED, Decimal(12)) == parse("12 % par an")


def test_rates_of_different_kinds_have_no_order_of_their_own() -> None:
    assert parse("3 × taux légal").order is None


@given(rates)
def test_what_is_shown_reads_back_the_same(rate: LateRate) -> None:
    assert parse(rate.text) == rate
