from clausier.law.checks.late_interest_public import CHECK
from tests.clausier.law.build import case, found, on, verdict

LOCAL = "client_scope: collectivites"


def test_local_authorities_have_a_rate_of_their_own() -> None:
    finding = found(CHECK, case(LOCAL, "late_interest: BCE + 8 points", "late_interest: 1,5 % par mois | impayé"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "1,5 % par mois (impayé)" in finding.reason
    assert finding.facts == ("client_scope", "late_interest")


def test_that_rate_conforms() -> None:
    assert verdict(CHECK, case(LOCAL, "late_interest: BCE + 8 points")) == "conforme"


def test_silence_on_the_rate_or_on_the_clients() -> None:
    assert verdict(CHECK, case(LOCAL)) == "silence"
    assert verdict(CHECK, case("late_interest: 1,5 % par mois")) == "silence"
    assert found(CHECK, case(LOCAL, reviewed=["objet"])) is None
    assert found(CHECK, case("late_interest: 1,5 % par mois", reviewed=["retard-paiement"])) is None


def test_the_rule_dates_from_2019() -> None:
    assert found(CHECK, on("2016-01-01", case(LOCAL, "late_interest: 1,5 % par mois"))) is None


def test_anyone_may_be_a_public_buyer() -> None:
    finding = found(CHECK, case("client_scope: toute-personne", "late_interest: 3 × taux légal"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "peut-être un acheteur public" in finding.reason
    assert finding.facts == ("client_scope", "late_interest")


def test_clients_who_cannot_be_public() -> None:
    assert verdict(CHECK, case("client_scope: tpe-pme", "late_interest: 3 × taux légal")) == "sans-objet"
