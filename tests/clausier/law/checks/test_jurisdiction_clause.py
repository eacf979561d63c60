from clausier.law.checks.jurisdiction_clause import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict

_NANTES = clause("court: tribunal-de-commerce", "jurisdiction: Nantes")


def test_a_city_holds_between_merchants_only_and_that_is_never_certain() -> None:
    finding = found(CHECK, case(_NANTES, "client_scope: professionnels"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "le tribunal de commerce de Nantes" in finding.reason
    assert "très apparente" in finding.missing


def test_clients_who_are_no_merchants_are_named() -> None:
    finding = found(CHECK, case(_NANTES, "client_scope: associations", "client_scope: independants"))
    assert finding
    assert "or le document vise des associations et des indépendants" in finding.reason
    assert len(finding.clauses) == 3


def test_a_city_without_a_court() -> None:
    finding = found(CHECK, case("jurisdiction: Nantes"))
    assert finding
    assert (finding.verdict, "désigne Nantes" in finding.reason) == ("vigilance", True)


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert verdict(CHECK, case("court: tribunal-de-commerce")) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("1975-12-31", case(_NANTES))) is None
