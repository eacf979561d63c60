from clausier.law.checks.contract_assignment import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_consent_given_beforehand_sets_the_default_aside() -> None:
    assert verdict(CHECK, case("assignment: libre")) == "derogation"


def test_a_rule_for_the_client_alone_calls_for_care() -> None:
    finding = found(CHECK, case("assignment: accord-prestataire"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "à confirmer" in finding.missing


def test_the_free_case_is_told_alone() -> None:
    finding = found(CHECK, case("assignment: accord-prestataire", "assignment: libre | filiale"))
    assert finding
    assert "(filiale)" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert found(CHECK, on("2016-01-01", case("assignment: libre"))) is None
