from clausier.law.checks.overrun_charge import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_lump_sum_for_each_month_more_is_for_a_judge() -> None:
    finding = found(CHECK, case("overrun_fee: 5 % du devis | chaque mois, après 90 jours"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "5 % du devis (chaque mois, après 90 jours)" in finding.reason
    assert finding.missing


def test_time_that_is_paid_as_such_is_no_lump_sum() -> None:
    assert verdict(CHECK, case("extra_charges: depassement")) == "sans-objet"


def test_what_was_not_read_and_dates() -> None:
    assert verdict(CHECK, case()) == "sans-objet"
    assert found(CHECK, case(reviewed=[])) is None
    assert verdict(CHECK, on("2016-01-01", case("overrun_fee: 5 % du devis"))) == "vigilance"
