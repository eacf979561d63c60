import pytest

from clausier.law.checks.telecom_term import CHECK
from tests.clausier.law.build import case, found, verdict

PHONE = "services: telephonie"


@pytest.mark.parametrize("term", ["24 mois", "2 ans", "1 an", "730 jours"])
def test_up_to_24_months_conforms(term: str) -> None:
    assert verdict(CHECK, case(PHONE, f"contract_duration: {term}")) == "conforme"


@pytest.mark.parametrize("term", ["25 mois", "36 mois", "731 jours", "3 ans"])
def test_more_depends_on_the_client_and_on_what_it_waived(term: str) -> None:
    finding = found(CHECK, case(PHONE, f"contract_duration: {term}"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "la taille du client" in finding.missing


def test_a_term_written_elsewhere_leaves_a_doubt() -> None:
    assert verdict(CHECK, case(PHONE, "contract_duration: selon-contrat")) == "vigilance"


def test_a_term_of_some_contracts_only_may_not_be_that_of_telephony() -> None:
    finding = found(CHECK, case(PHONE, "contract_duration: 1 an | hébergement"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "si ces cas comprennent la téléphonie" in finding.missing
    general = "contract_duration: 2 ans"
    assert verdict(CHECK, case(PHONE, "contract_duration: 1 an | hébergement", general)) == "conforme"


def test_other_services_are_not_concerned() -> None:
    assert verdict(CHECK, case("services: conseil", "contract_duration: 36 mois")) == "sans-objet"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case(PHONE)) == "silence"
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(PHONE, reviewed=["objet"])) is None


def test_phones_that_are_looked_after_are_told_and_no_other_service_is_cited() -> None:
    finding = found(CHECK, case("services: telephones-mobiles", "services: maintenance"))
    assert finding
    assert (finding.verdict, "gère des téléphones" in finding.reason) == ("sans-objet", True)
    assert len(finding.clauses) == 1
    none = found(CHECK, case("services: maintenance"))
    assert none
    assert none.clauses == ()


def test_telephony_without_a_term_rests_on_the_clause_that_sells_it() -> None:
    finding = found(CHECK, case(PHONE))
    assert finding
    assert (finding.verdict, len(finding.clauses)) == ("silence", 1)
