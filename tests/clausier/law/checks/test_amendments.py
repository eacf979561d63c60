from clausier.law.checks.amendments import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_terms_that_one_side_changes_leave_a_question() -> None:
    finding = found(CHECK, case("amendments: unilaterale | tarifs", "amendments: avenant"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(tarifs)" in finding.reason
    assert finding.missing


def test_an_agreement_of_both_conforms_and_so_do_terms_of_orders_to_come() -> None:
    assert verdict(CHECK, case("amendments: avenant")) == "conforme"
    assert verdict(CHECK, case("amendments: unilaterale-avenir")) == "conforme"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("amendments: unilaterale"))) is None
