from clausier.law.checks.breach_cure import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict

NOTICE = ("breach_cure: 30 jours", "breach_cure: 8 jours | impayé", "breach_form: lrar")


def test_a_letter_and_time_to_comply_conform_for_engagements_that_are_named() -> None:
    finding = found(CHECK, case(*NOTICE, "breach_targets: nommes"))
    assert finding
    assert finding.verdict == "conforme"
    assert "(30 jours ; 8 jours – impayé)" in finding.reason


def test_a_clause_on_any_breach_is_not_praised() -> None:
    for target in ("grave", "toute-obligation"):
        finding = found(CHECK, case(*NOTICE, f"breach_targets: {target}"))
        assert finding
        assert (finding.verdict, "ne nomme pas les engagements visés" in finding.reason) == ("vigilance", True), target
    silent = found(CHECK, case(*NOTICE))
    assert silent
    assert (silent.verdict, "ne nomme pas" in silent.reason) == ("vigilance", False)  # it is not said that it does not


def test_no_time_at_all_sets_the_default_aside_in_the_case_it_is_for() -> None:
    stated = ("breach_cure: 30 jours | impayé", "breach_cure: sans-delai | autre manquement", "breach_form: lrar")
    finding = found(CHECK, case(*stated))
    assert finding
    assert finding.verdict == "derogation"
    assert "(30 jours – impayé), mais" in finding.reason  # the rule first, then the exception
    assert "sans ce délai (autre manquement)" in finding.reason
    assert len(finding.clauses) == 3


def test_a_vague_clause_may_not_dispense_with_a_notice() -> None:
    vague = clause("breach_cure: sans-delai", "breach_targets: toute-obligation")
    finding = found(CHECK, case(vague))
    assert finding
    assert (finding.verdict, "dispense vraiment" in finding.missing) == ("vigilance", True)
    elsewhere = case("breach_cure: sans-delai | impayé", clause("breach_cure: 8 jours", "breach_targets: grave"))
    assert verdict(CHECK, elsewhere) == "derogation"


def test_a_delay_without_a_letter_or_a_letter_without_a_delay_leaves_a_doubt() -> None:
    for stated in ("breach_cure: 30 jours", "breach_form: mise-en-demeure"):
        finding = found(CHECK, case(stated))
        assert finding
        assert finding.verdict == "vigilance", stated
        assert finding.missing


def test_silence_leaves_the_law_of_the_day() -> None:
    today, before = found(CHECK, case()), found(CHECK, on("2016-01-01", case()))
    assert today
    assert before
    assert today.verdict == before.verdict == "silence"
    assert (today.rules, before.rules) == (("term-resolution-notice",), ("term-resolution-clause",))
    assert found(CHECK, case(reviewed=["paiement"])) is None
