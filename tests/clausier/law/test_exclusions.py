import pytest

from clausier.law.exclusions import DAMAGES, gravest_first, own_deeds, sweeping
from tests.clausier.law.build import case


def test_the_gravest_damage_comes_first_and_what_is_stated_for_all_drops_its_cases() -> None:
    stated = case(
        "excluded_damages: perte-image", "excluded_damages: perte-donnees | audit", "excluded_damages: perte-donnees",
        "excluded_damages: tout-dommage",
    ).stated(DAMAGES)  # fmt: skip
    assert [s.value.normal for s in gravest_first(stated)] == ["tout-dommage", "perte-donnees", "perte-image"]
    assert [s.when for s in gravest_first(stated)] == ["", "", ""]


def test_damage_of_every_sort_in_one_case_does_not_sweep_all_away() -> None:
    some = "excluded_damages: tout-dommage | suspension"
    stated = case(some, "excluded_damages: consequences-pannes").stated(DAMAGES)
    assert [s.value.normal for s in sweeping(stated)] == ["consequences-pannes"]


@pytest.mark.parametrize(
    "cause",
    [
        "toute-cause", "execution-incomplete", "retard", "intervention-technicien", "intervention-risque",
        "action-validee", "erreurs-logicielles", "incident-posterieur", "penalite-liberatoire",
    ],
)  # fmt: skip
def test_what_the_provider_does_is_its_own_deed(cause: str) -> None:
    assert own_deeds(case(f"liability_exclusions: {cause}"))


def test_a_provider_answers_for_the_object_of_its_service() -> None:
    attack = "liability_exclusions: cyberattaque"
    assert own_deeds(case(attack, "services: cybersecurite"))
    assert not own_deeds(case(attack, "services: developpement"))
