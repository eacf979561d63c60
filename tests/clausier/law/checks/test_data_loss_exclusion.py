from dataclasses import replace

from clausier.law.checks.data_loss_exclusion import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict

LOST = "excluded_damages: perte-donnees"


def test_a_keeper_of_data_that_excludes_their_loss_calls_for_care() -> None:
    finding = found(CHECK, case(LOST, "services: hebergement"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(hébergement)" in finding.reason
    assert finding.rules == ("essential-obligation", "da-unfair")


def test_servers_of_the_provider_are_cited() -> None:
    own, others = clause("hosting_operator: prestataire"), clause("hosting_operator: tiers")
    finding = found(CHECK, case(LOST, "services: hebergement", own, others))
    assert finding
    assert len(finding.clauses) == 3
    assert own.id in finding.clauses


def test_gross_fault_set_apart_leaves_the_essential_obligation_alone() -> None:
    apart = ("liability_carveouts: dol", "liability_carveouts: faute-lourde")
    finding = found(CHECK, case(LOST, "services: sauvegarde", *apart))
    assert finding
    assert (finding.verdict, finding.rules) == ("vigilance", ("essential-obligation",))


def test_others_may_exclude_it() -> None:
    finding = found(CHECK, case(LOST, "services: conseil"))
    assert finding
    assert (finding.verdict, finding.rules) == ("derogation", ("liability-direct", "liability-gross-fault"))


def test_who_answers_for_no_host_may_rule_out_the_loss_of_data() -> None:
    host = ("services: hebergement", "liability_exclusions: hebergeur")
    finding = found(CHECK, case(*host, "liability_cap: 50 % du devis"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "se répare dans la limite du plafond" in finding.reason
    assert len(finding.clauses) == 3


def test_what_is_not_ruled_out_is_repaired_within_the_cap() -> None:
    capped, free = found(CHECK, case("liability_cap: 50 % du devis")), found(CHECK, case())
    assert capped
    assert free
    assert (capped.verdict, free.verdict) == ("silence", "silence")
    assert ("plafond" in capped.reason, "plafond" in free.reason) == (True, False)


def test_an_exclusion_of_another_part_is_not_said_of_the_data_that_are_kept() -> None:
    kept = replace(clause("services: sauvegarde"), part="sauvegardes")
    lost = replace(clause(LOST), part="maintenance")
    finding = found(CHECK, case(kept, lost))
    assert finding
    assert finding.verdict == "vigilance"
    assert "d'autres parties du document écartent (perte ou altération de données)" in finding.reason
    assert "autres parties" in finding.missing
    same = found(CHECK, case(kept, replace(lost, part="sauvegardes")))
    assert same
    assert "autres parties" not in same.reason


def test_data_erased_after_a_delay_without_recourse_are_lost_too() -> None:
    for lost in (
        "liability_exclusions: effacement-apres-delai",
        clause("excluded_damages: tout-dommage | sauvegardes effacées", topic="recuperation-donnees"),
    ):
        assert verdict(CHECK, case("services: sauvegarde", lost)) == "vigilance"
    suspended = clause("excluded_damages: tout-dommage | service suspendu", topic="suspension")
    assert verdict(CHECK, case("services: sauvegarde", suspended)) == "silence"


def test_the_european_rule_holds_for_contracts_made_since() -> None:
    assert all("conclu depuis le 12 septembre 2025" in caveat for caveat in CHECK.caveats)


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


def test_all_loss_ruled_out_for_a_case_is_that_of_data_where_the_clause_is_about_data() -> None:
    for topic in ("sauvegarde", "recuperation-donnees"):
        told = clause("excluded_damages: tout-dommage | panne", topic=topic)
        assert verdict(CHECK, case("services: hebergement", told)) == "vigilance", topic
    elsewhere = clause("excluded_damages: tout-dommage | panne", topic="responsabilite")
    assert verdict(CHECK, case("services: hebergement", elsewhere)) == "silence"
