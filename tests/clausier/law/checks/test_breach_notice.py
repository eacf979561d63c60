import pytest

from clausier.law.checks.breach_notice import CHECK
from tests.clausier.law.build import case, found, on, verdict


@pytest.mark.parametrize("notice", ["meilleurs-delais", "36 heures", "72 heures", "3 jours"])
def test_without_undue_delay_or_within_the_client_s_own_time(notice: str) -> None:
    assert verdict(CHECK, case(f"breach_notice: {notice}")) == "conforme"


@pytest.mark.parametrize("notice", ["73 heures", "3 jours ouvrés", "1 mois"])
def test_a_longer_time_depends_on_the_case(notice: str) -> None:
    assert verdict(CHECK, case(f"breach_notice: {notice}")) == "vigilance"


def test_a_number_of_hours_comes_from_the_contract_with_its_case() -> None:
    finding = found(CHECK, case("breach_notice: 24 heures | le cas échéant"))
    assert finding
    assert "24 heures (le cas échéant)" in finding.reason
    assert "vient du contrat" in finding.reason


def test_of_several_the_slow_one_is_named() -> None:
    finding = found(CHECK, case("breach_notice: 24 heures", "breach_notice: 10 jours | sauvegarde"))
    assert finding
    assert (finding.verdict, "24 heures" in finding.reason) == ("vigilance", False)


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2018-05-24", case("breach_notice: 36 heures"))) is None
