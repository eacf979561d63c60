from clausier.law.checks.data_loss_exclusion import CHECK
from tests.clausier.law.build import case, found, on, verdict

LOST = "excluded_damages: perte-donnees"


def test_a_keeper_of_data_that_excludes_their_loss_calls_for_care() -> None:
    finding = found(CHECK, case(LOST, "services: hebergement"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(hébergement)" in finding.reason
    assert finding.rules == ("essential-obligation", "da-unfair")


def test_gross_fault_set_apart_leaves_the_essential_obligation_alone() -> None:
    apart = ("liability_carveouts: dol", "liability_carveouts: faute-lourde")
    finding = found(CHECK, case(LOST, "services: sauvegarde", *apart))
    assert finding
    assert (finding.verdict, finding.rules) == ("vigilance", ("essential-obligation",))


def test_others_may_exclude_it() -> None:
    assert verdict(CHECK, case(LOST, "services: conseil")) == "derogation"


def test_unknown_services_leave_a_doubt() -> None:
    finding = found(CHECK, case(LOST))
    assert finding
    assert (finding.verdict, finding.missing) == ("vigilance", "les services commandés")


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case("services: hebergement")) == "silence"
    assert found(CHECK, case(LOST, reviewed=["responsabilite"])) is None


def test_the_rules_are_those_of_the_day() -> None:
    held = case(LOST, "services: hebergement")
    rules = {day: finding.rules for day in ("2016-01-01", "2020-01-01") if (finding := found(CHECK, on(day, held)))}
    assert rules == {"2016-01-01": ("liability-direct",), "2020-01-01": ("essential-obligation",)}
