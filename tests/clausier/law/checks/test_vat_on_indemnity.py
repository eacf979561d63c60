from clausier.law.checks.vat_on_indemnity import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_vat_on_an_indemnity_is_doubtful_and_no_more() -> None:
    finding = found(CHECK, case("late_fees_vat: oui | rejet de paiement"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(rejet de paiement)" in finding.reason
    assert "ajoute des taxes" in finding.reason  # the document may not say which
    assert verdict(CHECK, case("late_fees_vat: oui", "late_fees_vat: non")) == "vigilance"


def test_no_vat_conforms_and_silence_adds_none() -> None:
    assert verdict(CHECK, case("late_fees_vat: non")) == "conforme"
    assert verdict(CHECK, case("recovery_indemnity: 40 €")) == "silence"
    assert found(CHECK, case(reviewed=[])) is None


def test_the_rule_has_no_date() -> None:
    assert verdict(CHECK, on("2005-01-01", case("late_fees_vat: oui"))) == "vigilance"
