from clausier.law.checks.insolvency_termination import CHECK
from tests.clausier.law.build import case, found, verdict


def test_an_end_on_insolvency_calls_for_care_under_a_rule_to_be_confirmed() -> None:
    finding = found(CHECK, case("other_termination: cessation-activite | hébergement"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(hébergement)" in finding.reason
    assert "à confirmer" in finding.missing


def test_other_ends_say_nothing_of_it() -> None:
    assert verdict(CHECK, case("other_termination: force-majeure")) == "silence"
    assert verdict(CHECK, case("other_termination: cessation-prestataire")) == "silence"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert verdict(CHECK, case(not_concerned=["resiliation"])) == "sans-objet"
