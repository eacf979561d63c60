import pytest

from clausier.law.checks.cloud_switching_notice import CHECK
from tests.clausier.law.build import case, found, on, verdict

HOST = "services: hebergement"


@pytest.mark.parametrize("notice", ["3 mois", "63 jours", "61 jours", "9 semaines"])
def test_more_than_two_months_or_perhaps_so_calls_for_care(notice: str) -> None:
    finding = found(CHECK, case(HOST, f"renewal_notice: {notice}"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "préavis de non-reconduction" in finding.reason
    assert "si ce service (hébergement) relève de l'informatique en nuage" in finding.reason
    assert "partagées et élastiques" in finding.missing


@pytest.mark.parametrize("notice", ["2 mois", "1 mois", "59 jours", "8 semaines"])
def test_two_months_at_most_say_nothing_of_a_change_before_the_term(notice: str) -> None:
    assert verdict(CHECK, case(HOST, f"renewal_notice: {notice}")) == "silence"


@pytest.mark.parametrize("service", ["hebergement", "sauvegarde", "messagerie", "logiciels-en-ligne"])
def test_what_may_be_cloud(service: str) -> None:
    assert verdict(CHECK, case(f"services: {service}")) == "silence"


def test_consulting_is_no_cloud() -> None:
    assert verdict(CHECK, case("services: conseil", "renewal_notice: 3 mois")) == "sans-objet"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case(HOST)) == "silence"
    assert verdict(CHECK, case("renewal_notice: 3 mois")) == "silence"
    assert found(CHECK, case(HOST, reviewed=["objet"])) is None


def test_the_regulation_applies_from_september_2025() -> None:
    long = case(HOST, "renewal_notice: 3 mois")
    assert found(CHECK, on("2025-09-11", long)) is None
    assert verdict(CHECK, on("2025-09-12", long)) == "vigilance"
