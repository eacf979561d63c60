from clausier.law.checks.payment_term_periodic import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_term_over_45_days_matters_if_invoices_sum_up() -> None:
    for term in ("46 jours", "60 jours", "30 jours fin de mois"):
        finding = found(CHECK, case(f"payment_term: {term}"))
        assert finding
        assert (finding.verdict, bool(finding.missing)) == ("vigilance", True), term


def test_45_days_at_most_suit_any_invoice() -> None:
    for term in ("45 jours", "15 jours fin de mois", "à réception", "d'avance"):
        assert verdict(CHECK, case(f"payment_term: {term}")) == "conforme", term


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("payment_term: 60 jours"))) is None
    assert verdict(CHECK, case("payment_term: 60 jours", "client_scope: particuliers")) == "sans-objet"


def test_forty_five_days_bound_a_clause_and_fill_no_silence() -> None:
    finding = found(CHECK, case())
    assert finding
    assert finding.rules == ("payment-term-periodic", "payment-term-default")
    assert "un délai convenu ne dépasse pas 45 jours" in finding.reason
