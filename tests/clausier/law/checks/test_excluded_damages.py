from clausier.law.checks.excluded_damages import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_what_the_law_does_not_repair_may_be_recalled() -> None:
    assert verdict(CHECK, case("excluded_damages: indirects", "excluded_damages: imprevisibles")) == "conforme"


def test_less_than_the_law_is_a_choice_it_allows() -> None:
    finding = found(CHECK, case("excluded_damages: indirects", "excluded_damages: perte-clientele | audit"))
    assert finding
    assert finding.verdict == "derogation"
    assert "(perte de clientèle – audit)" in finding.reason
    assert "sauf dol ou faute lourde" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None


def test_the_rule_was_elsewhere_before_2016() -> None:
    old = found(CHECK, on("2016-01-01", case("excluded_damages: perte-clientele")))
    assert old
    assert old.verdict == "derogation"
    assert "essential-obligation" not in old.rules
