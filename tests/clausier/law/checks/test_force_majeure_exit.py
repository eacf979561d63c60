from clausier.law.checks.force_majeure_exit import CHECK
from tests.clausier.law.build import case, found, verdict


def test_a_day_set_beforehand_sets_the_default_aside() -> None:
    finding = found(CHECK, case("force_majeure_duration: 60 jours"))
    assert finding
    assert finding.verdict == "derogation"
    assert "(60 jours)" in finding.reason


def test_business_days_are_told_in_calendar_days() -> None:
    finding = found(CHECK, case("force_majeure_duration: 15 jours ouvrés"))
    assert finding
    assert "15 jours ouvrés, soit 21 jours calendaires au plus" in finding.reason


def test_cases_are_told() -> None:
    finding = found(
        CHECK, case("force_majeure_duration: 1 mois | hébergement", "force_majeure_duration: 2 mois | audit")
    )
    assert finding
    assert "(1 mois – hébergement ; 2 mois – audit)" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
