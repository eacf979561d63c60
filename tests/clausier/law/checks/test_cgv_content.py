from clausier.law.checks.cgv_content import CHECK
from tests.clausier.law.build import case, found, on, verdict

RATES, PAYMENT = "price_rates: 100 € HT par heure", "payment_term: 30 jours"


def test_rates_and_payment_are_both_said() -> None:
    assert verdict(CHECK, case(RATES, PAYMENT)) == "conforme"
    assert verdict(CHECK, case("price_mode: horaire", RATES, PAYMENT)) == "conforme"


def test_a_way_to_count_is_no_price() -> None:
    finding = found(CHECK, case("price_mode: forfait", "price_mode: horaire | audit", PAYMENT))
    assert finding
    assert finding.verdict == "vigilance"
    assert "n'imprime pas de tarif ; il nomme ses manières de compter : forfait et à l'heure" in finding.reason
    assert len(finding.clauses) == 2  # those on price, not on payment


def test_a_price_that_the_quote_gives_depends_on_the_quote() -> None:
    sent = found(CHECK, case("price_mode: devis", PAYMENT))
    assert sent
    assert (sent.verdict, "renvoie au devis, sans imprimer de tarif" in sent.reason) == ("vigilance", True)
    some = found(CHECK, case("price_mode: devis", RATES, PAYMENT))
    assert some
    assert (some.verdict, "renvoie au devis pour le reste" in some.reason) == ("vigilance", True)


def test_the_tariff_of_the_day_is_not_in_the_document() -> None:
    finding = found(CHECK, case("price_mode: tarif-du-jour", PAYMENT))
    assert finding
    assert finding.verdict == "vigilance"
    assert "renvoie au prix en vigueur le jour de la commande" in finding.reason
    assert "devis détaillé sur demande" in finding.reason


def test_what_is_not_said_is_named() -> None:
    finding = found(CHECK, case(RATES))
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


def test_general_terms_of_services_are_general_terms() -> None:
    assert verdict(CHECK, case(kind="cgs")) == verdict(CHECK, case(kind="cgv"))
    assert verdict(CHECK, case(kind="contrat")) != verdict(CHECK, case(kind="cgv"))
