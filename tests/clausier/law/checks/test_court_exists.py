import pytest

from clausier.law.checks.court_exists import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def _court(kind: str, city: str) -> str | None:
    return verdict(CHECK, case(clause(f"court: {kind}", f"jurisdiction: {city}")))


_COMMERCIAL = (
    "Angers", "Bordeaux", "Compiègne", "La Rochelle", "Nantes", "Narbonne", "Niort", "Poitiers", "Rennes", "Saintes",
    "Tourcoing", "Vannes",
)  # fmt: skip
_CIVIL = ("Bordeaux", "Dijon", "Fort-de-France", "Lille", "Lyon", "Marseille", "Nancy", "Paris", "Rennes")


@pytest.mark.parametrize("city", _COMMERCIAL)
def test_commercial_courts_that_exist(city: str) -> None:
    assert _court("tribunal-de-commerce", city) == "conforme"


@pytest.mark.parametrize("city", _CIVIL)
def test_civil_courts_that_exist(city: str) -> None:
    assert _court("tribunal-judiciaire", city) == "conforme"


def test_the_rule_applied_speaks_of_the_court() -> None:
    rules = {
        city: found(CHECK, case(clause("court: tribunal-de-commerce", f"jurisdiction: {city}"))).rules
        for city in ("Angers", "Paris", "Rennes", "Trifouillis")
    }
    assert rules == {
        "Angers": ("jurisdiction-tae",), "Paris": ("jurisdiction-tae",),
        "Rennes": ("jurisdiction-commerce",), "Trifouillis": ("jurisdiction-commerce",),
    }  # fmt: skip
    before = found(CHECK, on("2024-12-31", case(clause("court: tribunal-de-commerce", "jurisdiction: Angers"))))
    assert before
    assert before.rules == ("jurisdiction-commerce",)


def test_no_commercial_court_sits_at_bethune() -> None:
    bethune = case(clause("court: tribunal-de-commerce", "jurisdiction: Béthune"))
    finding = found(CHECK, bethune)
    assert finding
    assert (finding.verdict, finding.rules) == ("vigilance", ("jurisdiction-seat",))
    assert "tribunal de commerce d'Arras" in finding.reason
    assert found(CHECK, on("2008-12-31", bethune)) is None


def test_what_our_lists_do_not_say() -> None:
    assert _court("tribunal-judiciaire", "Béthune") == "vigilance"
    assert _court("tribunal-de-commerce", "Trifouillis") == "vigilance"
    finding = found(CHECK, case(clause("court: tribunal-de-commerce", "jurisdiction: siege-prestataire")))
    assert finding
    assert (finding.verdict, finding.missing) == ("vigilance", "de quelle ville il s'agit")


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    civil = case(clause("court: tribunal-judiciaire", "jurisdiction: Dijon"))
    assert found(CHECK, on("2019-12-31", civil)) is None  # it had another name
    assert verdict(CHECK, on("2020-01-01", civil)) == "conforme"
