from clausier.law.checks.breach_mutual import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_right_of_both_parties_conforms() -> None:
    assert verdict(CHECK, case("breach_mutual: oui")) == "conforme"


def test_a_right_of_one_party_leaves_the_other_that_of_the_law() -> None:
    finding = found(CHECK, case("breach_mutual: non"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "le client garde" in finding.reason
    assert {"term-resolution-notice", "imbalance-commerce"} <= set(finding.rules)
    assert finding.missing


def test_one_clause_for_both_does_not_hide_another_for_one() -> None:
    assert verdict(CHECK, case("breach_mutual: oui | hébergement", "breach_mutual: non | audit")) == "vigilance"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert found(CHECK, on("2016-01-01", case("breach_mutual: non"))) is None
