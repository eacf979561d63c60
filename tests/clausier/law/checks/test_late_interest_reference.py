from clausier.law.checks.late_interest_reference import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_day_of_its_own_can_fall_below_the_floor() -> None:
    frozen = case("late_interest_reference: jour-facturation", "late_interest: 3 × taux légal")
    assert verdict(CHECK, frozen) == "vigilance"
    assert verdict(CHECK, case("late_interest_reference: jour-prestation")) == "vigilance"


def test_the_words_of_the_law_conform() -> None:
    last = "late_interest_reference: derniere-operation"
    assert verdict(CHECK, case(last, "late_interest: BCE + 10 points")) == "conforme"
    assert verdict(CHECK, case(last, "late_interest: 3 × taux légal")) == "vigilance"


def test_a_fixed_rate_is_read_on_no_day() -> None:
    assert verdict(CHECK, case("late_interest: 10 % par an")) == "sans-objet"


def test_silence() -> None:
    assert verdict(CHECK, case("late_interest: 3 × taux légal")) == "silence"
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None


def test_before_the_rate_of_the_law_the_floor_was_there_already() -> None:
    finding = found(CHECK, on("2008-12-31", case("late_interest: 3 × taux légal")))
    assert finding
    assert finding.rules == ("late-interest-floor",)
