from hypothesis import given
from hypothesis import strategies as st

from clausier.law.checks.late_interest_base import CHECK
from tests.clausier.law.build import case, found, on, verdict

HT = "late_interest_base: ht"


def test_interest_on_the_sum_due_keeps_its_rate() -> None:
    assert verdict(CHECK, case("late_interest_base: ttc", "late_interest: 3 × taux légal")) == "conforme"


def test_the_floor_on_the_sum_without_vat_is_below_the_floor_on_the_sum_due() -> None:
    finding = found(CHECK, case(HT, "late_interest: 3 × taux légal"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "2,5 fois le taux légal" in finding.reason
    assert "TVA au taux normal de 20 %" in finding.reason
    assert finding.facts == ("late_interest_base", "late_interest")


@given(st.integers(1, 1000))
def test_the_least_multiple_without_vat_is_3_point_6_to_the_digit(hundredths: int) -> None:
    number = f"{hundredths // 100},{hundredths % 100:02}"
    expected = "conforme" if hundredths >= 360 else "vigilance"
    assert verdict(CHECK, case(HT, f"late_interest: {number} × taux légal")) == expected


def test_other_rates_need_those_of_the_day() -> None:
    fixed = case(HT, "late_interest: 1,5 % par mois")
    assert verdict(CHECK, on("2026-03-01", fixed)) == "conforme"  # 15 % against 7,86 %
    assert verdict(CHECK, on("2026-11-22", fixed)) == "vigilance"
    assert verdict(CHECK, on("2016-01-01", fixed)) == "vigilance"
    assert verdict(CHECK, on("2026-03-01", case(HT, "late_interest: 9 % par an"))) == "vigilance"


def test_silence_on_the_base_or_on_the_rate() -> None:
    assert verdict(CHECK, case("late_interest: 3 × taux légal")) == "silence"
    assert verdict(CHECK, case(HT)) == "vigilance"
    assert found(CHECK, case(reviewed=[])) is None


def test_the_floor_of_2008_was_lower() -> None:
    twice = case(HT, "late_interest: 2 × taux légal")
    assert verdict(CHECK, on("2008-12-31", twice)) == "conforme"  # 1,67 against 1,5
    assert verdict(CHECK, twice) == "vigilance"


def test_a_rate_that_reads_in_two_ways_is_not_praised() -> None:
    assert verdict(CHECK, case(HT, "late_interest: 1,5 × taux légal par mois")) == "vigilance"
