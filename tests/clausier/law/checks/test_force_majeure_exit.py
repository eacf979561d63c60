from clausier.law.checks.force_majeure_exit import CHECK
from tests.clausier.law.build import case, found, verdict

RIGHT = "force_majeure_outcome: resiliation"


def test_a_day_set_beforehand_sets_the_default_aside() -> None:
    for right in (RIGHT, "other_termination: force-majeure"):
        finding = found(CHECK, case("force_majeure_duration: 60 jours", right))
        assert finding
        assert finding.verdict == "derogation", right
        assert "(60 jours)" in finding.reason


def test_talks_are_no_way_out() -> None:
    finding = found(CHECK, case("force_majeure_duration: 60 jours", "force_majeure_outcome: concertation"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "sans dire que l'une d'elles peut partir" in finding.reason
    assert verdict(CHECK, case("force_majeure_duration: 60 jours")) == "vigilance"  # nor is a delay alone


def test_a_way_out_for_the_provider_alone_is_no_silence() -> None:
    finding = found(CHECK, case("other_termination: force-majeure-prestataire | exécution impossible"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "au seul prestataire de résilier pour force majeure (exécution impossible)" in finding.reason
    assert "imbalance-commerce" in finding.rules
    assert verdict(CHECK, case("other_termination: force-majeure-prestataire", RIGHT)) == "derogation"


def test_business_days_are_told_in_calendar_days() -> None:
    finding = found(CHECK, case("force_majeure_duration: 15 jours ouvrés", RIGHT))
    assert finding
    assert "15 jours ouvrés, soit 21 jours calendaires au plus" in finding.reason


def test_cases_are_told() -> None:
    finding = found(
        CHECK, case("force_majeure_duration: 1 mois | hébergement", "force_majeure_duration: 2 mois | audit", RIGHT)
    )
    assert finding
    assert "(1 mois – hébergement ; 2 mois – audit)" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None


def test_talks_without_a_delay_are_told() -> None:
    finding = found(CHECK, case("force_majeure_outcome: concertation"))
    assert finding
    assert finding.verdict == "vigilance"
    assert finding.reason.startswith("Si la force majeure dure, le document demande aux parties de se concerter")
