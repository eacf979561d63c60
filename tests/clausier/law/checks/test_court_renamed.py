from clausier.law.case import Case
from clausier.law.checks.court_renamed import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def _case(kind: str, city: str) -> Case:
    return case(clause(f"court: {kind}", f"jurisdiction: {city}"))


def test_a_court_under_its_former_name_while_it_bears_another() -> None:
    paris = _case("tribunal-de-commerce", "Paris")
    finding = found(CHECK, paris)
    assert finding
    assert (finding.verdict, "tribunal des activités économiques" in finding.reason) == ("vigilance", True)
    assert found(CHECK, on("2024-12-31", paris)) is None
    assert verdict(CHECK, on("2025-01-01", paris)) == "vigilance"
    assert found(CHECK, on("2029-01-01", paris)) is None


def test_the_new_name() -> None:
    assert verdict(CHECK, _case("tribunal-activites-economiques", "Le Havre")) == "conforme"
    assert verdict(CHECK, _case("tribunal-activites-economiques", "Nantes")) == "vigilance"


def test_other_cities_are_not_concerned() -> None:
    assert verdict(CHECK, _case("tribunal-de-commerce", "Nantes")) == "sans-objet"
    assert verdict(CHECK, _case("tribunal-judiciaire", "Paris")) == "sans-objet"


def test_a_city_unknown() -> None:
    finding = found(CHECK, _case("tribunal-de-commerce", "siege-prestataire"))
    assert finding
    assert (finding.verdict, finding.missing) == ("vigilance", "de quelle ville il s'agit")


def test_silence() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
