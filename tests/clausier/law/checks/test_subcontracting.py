import pytest

from clausier.law.checks.subcontracting import CHECK
from tests.clausier.law.build import case, found, verdict


def test_no_subcontractor_nothing_to_accept() -> None:
    assert verdict(CHECK, case("subcontracting: interdite")) == "sans-objet"


@pytest.mark.parametrize("said", ["libre", "accord"])
def test_an_unconfirmed_rule_never_praises_nor_blames(said: str) -> None:
    finding = found(CHECK, case(f"subcontracting: {said}"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "à confirmer" in finding.missing


def test_one_case_that_is_free_is_not_hidden_by_another() -> None:
    finding = found(CHECK, case("subcontracting: interdite | audit", "subcontracting: libre | hébergement"))
    assert finding
    assert (finding.verdict, "libre – hébergement" in finding.reason) == ("vigilance", True)


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None


def test_partners_that_are_mentioned_are_no_silence() -> None:
    finding = found(CHECK, case("subcontracting: evoquee | hébergement chez un tiers"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "évoque des tiers (hébergement chez un tiers)" in finding.reason
    ruled = found(CHECK, case("subcontracting: evoquee | hébergement", "subcontracting: libre"))
    assert ruled
    assert "(libre)" in ruled.reason
