from clausier.law.checks.payment_term import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_terms_within_both_limits_conform() -> None:
    for term in ("30 jours", "60 jours", "30 jours fin de mois", "45 jours fin de mois"):
        assert verdict(CHECK, case(f"payment_term: {term}")) == "conforme", term


def test_a_longer_term_departs_from_the_law() -> None:
    for term in ("61 jours", "46 jours fin de mois", "60 jours fin de mois", "90 jours"):
        assert verdict(CHECK, case(f"payment_term: {term}")) == "ecart", term


def test_less_than_the_thirty_days_of_the_law_is_a_choice_it_allows() -> None:
    for term in ("29 jours", "à réception", "d'avance", "à la commande"):
        assert verdict(CHECK, case(f"payment_term: {term}")) == "derogation", term


def test_the_most_serious_term_is_named_alone_with_its_case() -> None:
    finding = found(CHECK, case("payment_term: 75 jours | grands comptes", "payment_term: à réception"))
    assert finding
    assert finding.verdict == "ecart"
    assert "75 jours (grands comptes)" in finding.reason
    assert "réception" not in finding.reason


def test_the_end_of_the_month_is_spelled_in_days() -> None:
    finding = found(CHECK, case("payment_term: 30 jours fin de mois"))
    assert finding
    assert "30 jours fin de mois, soit 60 jours au plus" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["retard-paiement"])) is None
    assert verdict(CHECK, case("payment_term: 90 jours", "client_scope: particuliers")) == "sans-objet"


def test_the_limit_dates_from_2009() -> None:
    long = case("payment_term: 90 jours")
    assert found(CHECK, on("2008-12-31", long)) is None
    assert verdict(CHECK, on("2009-01-01", long)) == "ecart"
    assert verdict(CHECK, on("2016-01-01", long)) == "ecart"
    assert verdict(CHECK, on("2016-01-01", case())) == "silence"


def test_how_the_client_pays_is_told_with_the_terms_that_are_longer() -> None:
    finding = found(
        CHECK,
        case("payment_term: 10 jours | site", "payment_term: à réception", "payment_term: 30 jours | accompagnement"),
    )
    assert finding
    assert "paie en 10 jours (site) ou à réception de la facture" in finding.reason
    assert "(30 jours – accompagnement)" in finding.reason
    assert len(finding.clauses) == 3


def test_the_law_counts_from_goods_received_too() -> None:
    finding = found(CHECK, case())
    assert finding
    assert "30 jours après la réception des biens ou la prestation" in finding.reason
