from clausier.law.checks.hardship import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_both_parties_as_in_the_law() -> None:
    assert verdict(CHECK, case("hardship: deux-parties")) == "conforme"


def test_one_party_alone_calls_for_care() -> None:
    finding = found(CHECK, case("hardship: prestataire"))
    assert finding
    assert finding.verdict == "vigilance"
    assert finding.rules == ("hardship", "imbalance-commerce", "adhesion-unfair")
    assert "si le client garde" in finding.missing


def test_the_case_it_is_kept_in_is_told() -> None:
    finding = found(CHECK, case("hardship: deux-parties", "hardship: prestataire | hébergement"))
    assert finding
    assert (finding.verdict, "(hébergement)" in finding.reason) == ("vigilance", True)


def test_silence_leaves_the_law_to_both() -> None:
    finding = found(CHECK, case())
    assert finding
    assert (finding.verdict, "chaque partie" in finding.reason) == ("silence", True)
    assert found(CHECK, case(reviewed=["paiement"])) is None


def test_there_was_no_such_rule_before_the_reform() -> None:
    one_sided = case("hardship: prestataire")
    assert found(CHECK, on("2016-09-30", one_sided)) is None
    soon = found(CHECK, on("2017-01-01", one_sided))
    assert soon
    assert soon.rules == ("hardship", "adhesion-unfair")


def test_a_judge_that_both_must_ask_for_sets_the_law_aside() -> None:
    finding = found(CHECK, case("hardship: prestataire", "hardship_judge: commun-accord"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "d'un commun accord" in finding.reason
    assert len(finding.clauses) == 2
    assert verdict(CHECK, case("hardship: deux-parties", "hardship_judge: commun-accord")) == "derogation"
    assert verdict(CHECK, case("hardship: deux-parties", "hardship_judge: une-partie")) == "conforme"
