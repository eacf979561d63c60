from clausier.law.checks.other_late_fees import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_lump_sum_is_for_a_judge() -> None:
    finding = found(CHECK, case("other_late_fees: 50 € | rejet de paiement"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "50 € (rejet de paiement)" in finding.reason
    assert verdict(CHECK, case("other_late_fees: 15 % des sommes dues")) == "vigilance"


def test_none_leaves_nothing_to_judge() -> None:
    assert verdict(CHECK, case("late_interest: 3 × taux légal")) == "sans-objet"
    assert found(CHECK, case(reviewed=[])) is None


def test_judges_had_that_power_before_2016() -> None:
    assert verdict(CHECK, on("2016-01-01", case("other_late_fees: 50 €"))) == "vigilance"


def test_taxes_are_told_and_what_is_not_a_lump_sum_is_not_denied() -> None:
    taxed = found(CHECK, case("other_late_fees: 50 €", "late_fees_vat: oui"))
    assert taxed
    assert "taxes en plus" in taxed.reason
    none = found(CHECK, case("recovery_costs: oui"))
    assert none
    assert "forfaitaire" in none.reason
