import pytest

from clausier.law.checks.liability_cap_amount import CHECK
from tests.clausier.law.build import case, found, on, verdict


@pytest.mark.parametrize("cap", ["100 % du prix de la commande", "12 mois de redevance", "2 ans d'abonnement"])
def test_the_whole_price_cannot_be_nothing(cap: str) -> None:
    assert verdict(CHECK, case(f"liability_cap: {cap}")) == "conforme"


@pytest.mark.parametrize(
    ("cap", "why"),
    [
        ("0 €", "nul"),
        ("50 % de la somme réellement versée pour le service", "payé"),
        ("montant-paye", "payé"),
        ("6 mois de sommes versées et perçues", "payé"),
        ("12 mois des sommes encaissées", "payé"),
        ("50 % du devis", "dérisoire"),
        ("3 mois de redevance", "dérisoire"),
        ("10 000 €", "dérisoire"),
    ],
)
def test_what_may_be_nothing_or_little_is_for_a_judge(cap: str, why: str) -> None:
    finding = found(CHECK, case(f"liability_cap: {cap}"))
    assert finding
    assert finding.verdict == "vigilance"
    assert why in finding.reason
    assert finding.missing


def test_the_cap_that_may_be_nothing_is_named_alone() -> None:
    finding = found(CHECK, case("liability_cap: 100 % du prix | projets", "liability_cap: montant-paye | hébergement"))
    assert finding
    assert ("hébergement" in finding.reason, "projets" in finding.reason) == (True, False)


def test_without_a_cap_the_common_rule_repairs_all() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case("liability_cap: 0 €", reviewed=["responsabilite"])) is not None
    assert found(CHECK, case(reviewed=["responsabilite"])) is None


def test_the_rule_dates_from_the_reform_of_2016() -> None:
    assert found(CHECK, on("2016-01-01", case("liability_cap: 0 €"))) is None
