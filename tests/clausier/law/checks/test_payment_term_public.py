from clausier.law.checks.payment_term_public import CHECK
from tests.clausier.law.build import case, found, on, verdict

LOCAL = "client_scope: collectivites"


def test_more_than_thirty_days_departs_from_the_law_where_local_authorities_are_addressed() -> None:
    finding = found(CHECK, case(LOCAL, "payment_term: 45 jours"))
    assert finding
    assert finding.verdict == "ecart"
    assert finding.facts == ("client_scope", "payment_term")
    assert verdict(CHECK, case(LOCAL, "payment_term: 15 jours fin de mois")) == "ecart"  # up to 45 days


def test_thirty_days_or_less_suit_any_buyer() -> None:
    assert verdict(CHECK, case(LOCAL, "payment_term: 30 jours")) == "conforme"
    assert verdict(CHECK, case(LOCAL, "payment_term: à réception")) == "conforme"
    assert verdict(CHECK, case("payment_term: 30 jours")) == "conforme"


def test_an_unknown_client_may_be_a_public_buyer() -> None:
    finding = found(CHECK, case("payment_term: 60 jours", "client_scope: professionnels"))
    assert finding
    assert finding.verdict == "vigilance"
    assert finding.missing
    assert verdict(CHECK, case("payment_term: 60 jours")) == "vigilance"


def test_payment_in_advance_follows_other_rules() -> None:
    assert verdict(CHECK, case(LOCAL, "payment_term: d'avance")) == "vigilance"
    assert verdict(CHECK, case("payment_term: d'avance")) == "conforme"  # no public buyer is addressed


def test_clients_who_cannot_be_public() -> None:
    assert verdict(CHECK, case("client_scope: tpe-pme", "payment_term: 60 jours")) == "sans-objet"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case(LOCAL)) == "silence"
    assert found(CHECK, case(LOCAL, reviewed=["objet"])) is None
    assert found(CHECK, on("2016-01-01", case(LOCAL, "payment_term: 45 jours"))) is None
