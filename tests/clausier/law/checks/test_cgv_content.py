from clausier.law.checks.cgv_content import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_price_and_payment_are_both_said() -> None:
    assert verdict(CHECK, case("price_mode: forfait", "payment_term: 30 jours")) == "conforme"


def test_what_is_not_said_is_named() -> None:
    finding = found(CHECK, case("price_rates: 100 € HT par heure"))
    assert finding
    assert (finding.verdict, "ne dit pas comment le prix se paie :" in finding.reason) == ("vigilance", True)
    nothing = found(CHECK, case())
    assert nothing
    assert "ne dit pas comment le prix se calcule ni comment le prix se paie" in nothing.reason


def test_whom_and_what_the_rule_is_for() -> None:
    assert verdict(CHECK, case(kind="contrat")) == "sans-objet"
    assert verdict(CHECK, case("client_scope: particuliers")) == "sans-objet"
    assert found(CHECK, case(reviewed=["prix"])) is None
    assert found(CHECK, on("2019-04-25", case())) is None
