from clausier.law.checks.early_payment_discount import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_rule_of_invoices_yet_to_be_confirmed_neither_praises_nor_blames_terms() -> None:
    assert verdict(CHECK, case("early_payment_discount: oui")) == "sans-objet"
    assert verdict(CHECK, case("early_payment_discount: non | sites")) == "sans-objet"
    assert verdict(CHECK, case()) == "silence"


def test_terms_for_consumers_alone_are_told_so() -> None:
    finding = found(CHECK, case("early_payment_discount: oui", "client_scope: particuliers"))
    assert finding
    assert "ne s'adresse qu'à des particuliers" in finding.reason


def test_both_answers_are_told_apart() -> None:
    granted, refused = (found(CHECK, case(f"early_payment_discount: {answer}")) for answer in ("oui", "non"))
    assert granted
    assert refused
    assert granted.reason != refused.reason


def test_a_case_is_told() -> None:
    finding = found(CHECK, case("early_payment_discount: non | sites"))
    assert finding
    assert "(sites)" in finding.reason


def test_what_was_not_read_and_dates() -> None:
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("early_payment_discount: oui"))) is None
