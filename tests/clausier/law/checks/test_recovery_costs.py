from clausier.law.checks.recovery_costs import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_costs_put_on_the_client_depend_on_receipts() -> None:
    finding = found(CHECK, case("recovery_costs: oui | en cas d'action"))
    assert finding
    assert (finding.verdict, finding.rules) == ("vigilance", ("recovery-extra", "recovery-costs-cpce"))
    assert "(en cas d'action)" in finding.reason
    assert finding.missing


def test_costs_kept_by_the_provider() -> None:
    assert verdict(CHECK, case("recovery_costs: non")) == "conforme"
    assert verdict(CHECK, case("recovery_costs: non", "recovery_costs: oui | avocat")) == "vigilance"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert verdict(CHECK, case("recovery_costs: oui", "client_scope: particuliers")) == "sans-objet"


def test_only_the_rules_of_the_day_are_applied() -> None:
    finding = found(CHECK, on("2012-12-31", case("recovery_costs: oui")))
    assert finding
    assert finding.rules == ("recovery-costs-cpce",)
    assert found(CHECK, on("2012-05-31", case("recovery_costs: oui"))) is None


def test_costs_with_and_without_receipts_are_told_apart() -> None:
    finding = found(CHECK, case("recovery_costs: oui | sur justification", "recovery_costs: oui | tous les frais"))
    assert finding
    assert "(sur justification ; tous les frais)" in finding.reason
