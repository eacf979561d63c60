from clausier.law.checks.breach_cure import CHECK
from tests.clausier.law.build import case, found, on


def test_a_letter_and_time_to_comply_conform() -> None:
    finding = found(CHECK, case("breach_cure: 30 jours", "breach_cure: 8 jours | impayé", "breach_form: lrar"))
    assert finding
    assert finding.verdict == "conforme"
    assert "(30 jours ; 8 jours – impayé)" in finding.reason


def test_no_time_at_all_sets_the_default_aside_in_the_case_it_is_for() -> None:
    stated = ("breach_cure: 30 jours | impayé", "breach_cure: sans-delai | autre manquement", "breach_form: lrar")
    finding = found(CHECK, case(*stated))
    assert finding
    assert finding.verdict == "derogation"
    assert ("autre manquement" in finding.reason, "impayé" in finding.reason) == (True, False)


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
