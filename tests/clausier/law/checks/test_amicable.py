from clausier.law.checks.amicable import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_stage_with_delays_keeps_the_court_waiting() -> None:
    finding = found(CHECK, case("amicable_duration: 30 jours | pour se réunir", "amicable_duration: sans-delai"))
    assert finding
    assert (finding.verdict, "30 jours (pour se réunir)" in finding.reason) == ("derogation", True)


def test_a_stage_without_delay_may_not_be_compulsory() -> None:
    sought = case("amicable_duration: sans-delai")
    assert verdict(CHECK, sought) == "vigilance"
    assert verdict(CHECK, on("2025-08-31", sought)) == "vigilance"  # the decree of 2025 did not make the rule
    assert found(CHECK, on("2003-02-13", sought)) is None


def test_what_the_clause_does_not_organise_is_said_not_to_be() -> None:
    finding = found(CHECK, case("amicable_duration: sans-delai"))
    assert finding
    assert "sans en organiser la recherche" in finding.reason
    assert "à confirmer" in finding.missing


def test_an_arbitration_before_a_court_is_a_stage_of_some_sort() -> None:
    finding = found(CHECK, case("arbitration: oui | sans organisation", "court: tribunal-de-commerce"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "place un « arbitrage » avant le tribunal (sans organisation)" in finding.reason
    assert verdict(CHECK, case("arbitration: oui")) == "silence"
    assert verdict(CHECK, case("arbitration: non", "court: tribunal-de-commerce")) == "silence"


def test_silence() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
