from clausier.law.checks.reference_right import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_way_to_refuse_is_outside_rules_that_only_a_judge_applies() -> None:
    assert verdict(CHECK, case("reference_right: sauf-opposition")) == "sans-objet"


def test_no_way_to_refuse_is_for_a_judge() -> None:
    finding = found(CHECK, case("reference_right: sauf-opposition | site", "reference_right: sans-refus-prevu | nom"))
    assert finding
    assert finding.verdict == "vigilance"
    assert ("(nom)" in finding.reason, "site" in finding.reason) == (True, False)
    assert finding.missing
    assert "si le client n'a pas pu négocier" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None


def test_the_rule_is_that_of_the_day() -> None:
    cited = case("reference_right: sans-refus-prevu")
    assert found(CHECK, on("2016-01-01", cited)) is None
    soon = found(CHECK, on("2018-01-01", cited))
    assert soon
    assert soon.rules == ("adhesion-unfair",)
