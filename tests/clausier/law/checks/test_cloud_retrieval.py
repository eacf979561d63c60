import pytest

from clausier.law.checks.cloud_retrieval import CHECK
from tests.clausier.law.build import case, found, on, verdict

HOST = "services: hebergement"


@pytest.mark.parametrize("left", ["30 jours", "60 jours", "2 mois", "5 semaines", "720 heures", "22 jours ouvrés"])
def test_thirty_calendar_days_conform(left: str) -> None:
    assert verdict(CHECK, case(HOST, f"data_recovery: {left}")) == "conforme"


@pytest.mark.parametrize("left", ["29 jours", "1 mois", "4 semaines", "15 jours ouvrés", "21 jours ouvrés"])
def test_less_or_perhaps_less_calls_for_care(left: str) -> None:
    finding = found(CHECK, case(HOST, f"data_recovery: {left}"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "partagées et élastiques" in finding.missing


def test_business_days_are_told_in_calendar_days() -> None:
    finding = found(CHECK, case(HOST, "data_recovery: 15 jours ouvrés"))
    assert finding
    assert "soit 21 jours calendaires au plus" in finding.reason


def test_enough_in_a_case_is_not_enough_in_all() -> None:
    finding = found(CHECK, case(HOST, "data_recovery: 30 jours | sauf accord"))
    assert finding
    assert (finding.verdict, "sauf accord" in finding.reason) == ("vigilance", True)


def test_silence_scope_and_what_was_not_read() -> None:
    assert verdict(CHECK, case(HOST)) == "silence"
    assert verdict(CHECK, case("data_recovery: 1 jour")) == "silence"
    assert verdict(CHECK, case("services: audit", "data_recovery: 1 jour")) == "sans-objet"
    assert found(CHECK, case(HOST, reviewed=["objet"])) is None
    assert found(CHECK, on("2025-09-11", case(HOST, "data_recovery: 1 jour"))) is None
