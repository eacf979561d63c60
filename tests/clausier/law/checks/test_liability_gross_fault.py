from dataclasses import replace

from clausier.law.checks.liability_gross_fault import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict

CAP = "liability_cap: 100 % du prix"


def test_a_limit_that_sets_both_faults_apart_conforms() -> None:
    assert verdict(CHECK, case(CAP, "liability_carveouts: dol", "liability_carveouts: faute-lourde")) == "conforme"


def test_a_reserve_of_one_article_does_not_reach_the_others() -> None:
    faults = replace(clause("liability_carveouts: dol", "liability_carveouts: faute-lourde"), number="7.9")
    cap = replace(clause(CAP), number="7, al. 5")
    elsewhere = replace(clause("liability_exclusions: retard"), number="5.1.2.2")
    assert verdict(CHECK, case(faults, cap)) == "conforme"
    finding = found(CHECK, case(faults, cap, elsewhere))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(article 7), mais non pour ce que d'autres articles écartent (retard d'exécution)" in finding.reason
    restarted = replace(elsewhere, number="7", part="annexe")
    assert verdict(CHECK, case(faults, cap, restarted)) == "vigilance"


def test_the_gravest_limits_are_named_first() -> None:
    few = [f"excluded_damages: {id_}" for id_ in ("perte-image", "perte-chance")]
    finding = found(CHECK, case(*few, "liability_exclusions: retard", "excluded_damages: tout-dommage"))
    assert finding
    assert "(tout dommage, quelle qu'en soit la raison ; retard d'exécution ; atteinte à l'image" in finding.reason


def test_a_limit_of_any_sort_without_the_reminder_calls_for_care() -> None:
    for limit in (CAP, "excluded_damages: perte-donnees", "liability_exclusions: retard"):
        finding = found(CHECK, case(limit))
        assert finding
        assert finding.verdict == "vigilance", limit
        assert "au cas par cas" in finding.reason
        assert finding.missing


def test_one_fault_or_one_case_is_not_enough() -> None:
    half = found(CHECK, case(CAP, "liability_carveouts: dol"))
    assert half
    assert (half.verdict, "(dol)" in half.reason) == ("vigilance", True)
    here = found(CHECK, case(CAP, "liability_carveouts: dol | audit", "liability_carveouts: faute-lourde | audit"))
    assert here
    assert (here.verdict, "faute lourde – audit" in here.reason) == ("vigilance", True)


def test_what_limits_nothing_of_ones_own_faults_is_silence() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert verdict(CHECK, case("excluded_damages: indirects", "liability_exclusions: faute-client")) == "silence"
    assert found(CHECK, case(CAP, reviewed=["plafond-responsabilite"])) is None


def test_the_rule_has_no_date() -> None:
    assert verdict(CHECK, on("2012-01-01", case(CAP))) == "vigilance"


def test_an_article_is_known_by_its_first_number_whatever_stands_before() -> None:
    faults = replace(clause("liability_carveouts: dol", "liability_carveouts: faute-lourde"), number="§ 7.9")
    cap = replace(clause(CAP), number="§ 7.2")
    assert verdict(CHECK, case(faults, cap)) == "conforme"
    assert verdict(CHECK, case(faults, replace(cap, number="§ 5.1"))) == "vigilance"


def test_a_reserve_for_something_else_recalls_no_fault() -> None:
    finding = found(CHECK, case(CAP, "liability_carveouts: dommage-corporel"))
    assert finding
    assert "sans réserver le dol ni la faute lourde" in finding.reason
