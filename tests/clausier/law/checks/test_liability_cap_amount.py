import pytest

from clausier.law.checks.liability_cap_amount import CHECK
from tests.clausier.law.build import case, found, on, verdict


@pytest.mark.parametrize("cap", ["100 % du prix de la commande", "12 mois de redevance", "2 ans d'abonnement"])
def test_a_cap_at_the_whole_price_sets_full_repair_aside_and_is_not_praised(cap: str) -> None:
    finding = found(CHECK, case(f"liability_cap: {cap}"))
    assert finding
    assert (finding.verdict, finding.rules) == ("derogation", ("liability-foreseeable",))  # a judge alone says enough


@pytest.mark.parametrize(
    ("cap", "why"),
    [
        ("0 €", "nul"),
        ("50 % de la somme réellement versée pour le service", "payé"),
        ("montant-paye", "payé"),
        ("6 mois de sommes versées et perçues", "payé"),
        ("12 mois des sommes encaissées", "payé"),
        ("100 % des montants perçus", "payé"),
        ("100 % des factures réglées", "payé"),
        ("100 % du prix acquitté", "payé"),
        ("100 % du prix Payé", "payé"),
        ("100 % des montants percus", "payé"),
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


def test_a_cap_on_the_payments_of_the_last_months_is_nothing_again_afterwards() -> None:
    finding = found(CHECK, case("liability_cap: 6 mois de sommes versées et perçues", "liability_cap_window: 6 mois"))
    assert finding
    assert "nul tant que le client n'a rien payé, le redevient 6 mois après le dernier paiement" in finding.reason


def test_the_time_that_the_payments_are_counted_over_is_told() -> None:
    finding = found(CHECK, case("liability_cap: montant-paye", "liability_cap_window: 1 an | prestation annuelle"))
    assert finding
    assert "(sommes payées pour la prestation ; 1 an – prestation annuelle)" in finding.reason


def test_a_repair_in_kind_is_no_silence() -> None:
    finding = found(CHECK, case("liability_cap: remise-en-etat"))
    assert finding
    assert (finding.verdict, "sans aucune somme" in finding.reason) == ("vigilance", True)


def test_no_cap_repairs_nothing_where_everything_is_ruled_out() -> None:
    finding = found(CHECK, case("excluded_damages: tout-dommage"))
    assert finding
    assert (finding.verdict, finding.rules) == ("vigilance", ("essential-obligation",))
    assert verdict(CHECK, case("excluded_damages: tout-dommage | service suspendu")) == "silence"


def test_without_a_cap_the_common_rule_repairs_all() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case("liability_cap: 0 €", reviewed=["responsabilite"])) is not None
    assert found(CHECK, case(reviewed=["responsabilite"])) is None


def test_the_rule_dates_from_the_reform_of_2016() -> None:
    assert found(CHECK, on("2016-01-01", case("liability_cap: 0 €"))) is None


def test_what_is_not_paid_is_no_sum_paid() -> None:
    finding = found(CHECK, case("liability_cap: 100 % des impayés"))
    assert finding is None or "rien payé" not in finding.reason


@pytest.mark.parametrize("paid", ["versées", "payées", "encaissées", "perçues", "réglées", "reglées", "acquittées"])
def test_a_cap_on_what_was_paid_is_nothing_before_any_payment(paid: str) -> None:
    finding = found(CHECK, case(f"liability_cap: 100 % des sommes {paid}"))
    assert finding
    assert "nul tant que le client n'a rien payé" in finding.reason
