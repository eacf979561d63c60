import pytest

from clausier.law.checks.force_majeure_events import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_events_that_nobody_controls_conform() -> None:
    assert verdict(CHECK, case("force_majeure_events: catastrophes", "force_majeure_events: guerre")) == "conforme"


@pytest.mark.parametrize(
    "event",
    ["greves", "serveurs", "materiel", "maladie", "tiers", "piratage", "electricite", "sinistre-locaux", "reseaux"],
)
def test_what_may_be_foreseen_or_come_from_the_provider_depends_on_facts(event: str) -> None:
    finding = found(CHECK, case("force_majeure_events: guerre", f"force_majeure_events: {event}"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "guerre" not in finding.reason
    assert finding.missing


def test_whatever_the_provider_does_not_control_is_wider_than_the_law() -> None:
    assert verdict(CHECK, case("liability_exclusions: evenement-independant")) == "derogation"
    third_party = clause("liability_exclusions: fait-tiers", also=["force-majeure"])
    assert verdict(CHECK, case(third_party)) == "derogation"


def test_a_third_party_elsewhere_or_beyond_control_is_not() -> None:
    assert verdict(CHECK, case("liability_exclusions: fait-tiers")) == "silence"
    strict = clause("liability_exclusions: fait-tiers | imprévisible et insurmontable", also=["force-majeure"])
    assert verdict(CHECK, case(strict)) == "silence"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["force-majeure"])) is None


def test_the_rule_is_older_than_the_reform() -> None:
    assert verdict(CHECK, on("2016-01-01", case("force_majeure_events: greves"))) == "vigilance"


def test_what_is_excused_beside_the_events_is_told_too() -> None:
    finding = found(CHECK, case("force_majeure_events: greves", "liability_exclusions: evenement-independant"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "il excuse toute inexécution (événement indépendant de sa volonté)" in finding.reason
    assert len(finding.clauses) == 2


@pytest.mark.parametrize("conditions", [("loi",), ("imprevisible", "irresistible")])
def test_the_conditions_of_the_law_are_told_where_the_document_asks_for_them(conditions: tuple[str, ...]) -> None:
    asked = [f"force_majeure_conditions: {condition}" for condition in conditions]
    finding = found(CHECK, case("force_majeure_events: greves", *asked))
    assert finding
    assert (finding.verdict, "reprend les conditions de la loi, mais" in finding.reason) == ("vigilance", True)
    assert "dispense" not in finding.missing
    assert verdict(CHECK, case(*asked)) == "conforme"
    some = found(CHECK, case("force_majeure_events: greves", "force_majeure_conditions: exterieur"))
    assert some
    assert "reprend les conditions" not in some.reason
