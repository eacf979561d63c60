from clausier.law.checks.court_competence import CHECK
from tests.clausier.law.build import case, clause, found, verdict

_COMMERCE = clause("court: tribunal-de-commerce", "jurisdiction: Nantes")


def test_a_commercial_court_for_clients_who_are_no_merchants() -> None:
    finding = found(CHECK, case(_COMMERCE, "client_scope: collectivites"))
    assert finding
    assert (finding.verdict, "vise des collectivités" in finding.reason) == ("vigilance", True)


def test_a_commercial_court_for_clients_unknown() -> None:
    for scope in ("client_scope: professionnels", "client_scope: tpe-pme"):
        assert verdict(CHECK, case(_COMMERCE, scope)) == "vigilance"
    assert verdict(CHECK, case("court: tribunal-activites-economiques")) == "vigilance"


def test_a_civil_court_is_not_that_of_merchants() -> None:
    finding = found(CHECK, case("court: tribunal-judiciaire", "client_scope: toute-personne"))
    assert finding
    assert (finding.verdict, "entre commerçants ou artisans" in finding.reason) == ("vigilance", True)
    assert finding.missing


def test_silence() -> None:
    assert verdict(CHECK, case("client_scope: associations")) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
