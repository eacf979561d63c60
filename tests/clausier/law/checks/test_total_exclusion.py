import pytest

from clausier.law.checks.total_exclusion import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_exclusions_that_leave_the_service_alone_are_outside_a_rule_that_only_a_judge_applies() -> None:
    assert verdict(CHECK, case("excluded_damages: indirects", "liability_exclusions: faute-client")) == "sans-objet"
    assert verdict(CHECK, case("excluded_damages: perte-donnees", "services: conseil")) == "sans-objet"
    assert verdict(CHECK, case("excluded_damages: tout-dommage | service suspendu")) == "sans-objet"


@pytest.mark.parametrize(
    "stated",
    [
        "excluded_damages: consequences-pannes",
        "excluded_damages: tout-dommage",
        "liability_exclusions: execution-incomplete",
        "liability_exclusions: retard",
        "liability_exclusions: toute-cause",
        "liability_exclusions: penalite-liberatoire",
        "liability_exclusions: action-validee",
        "liability_exclusions: erreurs-logicielles",
        "liability_exclusions: intervention-technicien",
        "liability_exclusions: incident-posterieur",
        "liability_cap: remise-en-etat",
    ],
)
def test_to_exclude_the_service_itself_is_for_a_judge(stated: str) -> None:
    finding = found(CHECK, case(stated))
    assert finding
    assert finding.verdict == "vigilance"
    assert finding.missing
    assert finding.clauses
    assert "la responsabilité du prestataire" in finding.reason


def test_who_is_paid_to_keep_data_cannot_lightly_exclude_their_loss() -> None:
    assert verdict(CHECK, case("excluded_damages: perte-donnees", "services: sauvegarde")) == "vigilance"


def test_who_sells_hosting_answers_for_the_host() -> None:
    down = "liability_exclusions: hebergeur"
    assert verdict(CHECK, case(down, "services: hebergement")) == "vigilance"
    assert verdict(CHECK, case(down, "services: site-web")) == "sans-objet"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert found(CHECK, on("2016-01-01", case("liability_exclusions: retard"))) is None
