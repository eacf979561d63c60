from clausier.law.checks.payment_term_public import CHECK
from tests.clausier.law.build import case, found, on, verdict

LOCAL = "client_scope: collectivites"


def test_more_than_thirty_days_departs_from_the_law_where_local_authorities_are_addressed() -> None:
    finding = found(CHECK, case(LOCAL, "payment_term: 45 jours"))
    assert finding
    assert finding.verdict == "ecart"
    assert finding.facts == ("client_scope", "payment_term")
    assert verdict(CHECK, case(LOCAL, "payment_term: 15 jours fin de mois")) == "ecart"  # up to 45 days


def test_thirty_days_or_less_conform_where_public_buyers_are_named() -> None:
    assert verdict(CHECK, case(LOCAL, "payment_term: 30 jours")) == "conforme"
    assert verdict(CHECK, case(LOCAL, "payment_term: à réception")) == "conforme"


def test_a_document_that_names_no_public_buyer_is_not_praised_for_them() -> None:
    for scope in ((), ("client_scope: toute-personne",), ("client_scope: professionnels",)):
        finding = found(CHECK, case("payment_term: 30 jours", *scope))
        assert finding
        assert (finding.verdict, "ne nomme pas" in finding.reason) == ("silence", True), scope


def test_an_unknown_client_may_be_a_public_buyer() -> None:
    finding = found(CHECK, case("payment_term: 60 jours", "client_scope: professionnels"))
    assert finding
    assert finding.verdict == "vigilance"
    assert finding.missing
    assert verdict(CHECK, case("payment_term: 60 jours")) == "vigilance"


def test_payment_in_advance_follows_other_rules() -> None:
    assert verdict(CHECK, case(LOCAL, "payment_term: d'avance")) == "vigilance"
    assert verdict(CHECK, case("payment_term: d'avance")) == "vigilance"


def test_a_deposit_is_paid_in_advance_too() -> None:
    anyone = "client_scope: toute-personne"
    finding = found(CHECK, case(anyone, "payment_term: à réception", "deposit: 50 % | commande"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "un acompte de 50 % (commande)" in finding.reason
    assert "toute personne" in finding.reason
    assert finding.facts == ("client_scope", "deposit")


def test_clients_who_cannot_be_public() -> None:
    for scope in ("particuliers", "independants", "tpe-pme", "associations"):
        assert verdict(CHECK, case(f"client_scope: {scope}", "payment_term: 60 jours")) == "sans-objet"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case(LOCAL)) == "silence"
    assert found(CHECK, case(LOCAL, reviewed=["objet"])) is None
    assert found(CHECK, on("2016-01-01", case(LOCAL, "payment_term: 45 jours"))) is None


def test_a_silence_rests_on_what_names_the_buyers() -> None:
    finding = found(CHECK, case(LOCAL))
    assert finding
    assert (finding.verdict, len(finding.clauses)) == ("silence", 1)


def test_terms_for_all_sorts_of_private_clients_address_no_public_buyer() -> None:
    private = [f"client_scope: {client}" for client in ("particuliers", "independants", "tpe-pme", "associations")]
    assert verdict(CHECK, case(*private, "payment_term: 60 jours")) == "sans-objet"
