from dataclasses import replace

import pytest

from clausier.law.checks.cloud_retrieval import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict

HOST = "services: hebergement"


@pytest.mark.parametrize("left", ["30 jours", "60 jours", "2 mois", "5 semaines", "720 heures", "22 jours ouvrés"])
def test_thirty_calendar_days_conform_where_the_data_are_given_back(left: str) -> None:
    for end in ("restitution", "transfert", "sauvegarde-offerte", "choix-client"):
        assert verdict(CHECK, case(HOST, f"data_recovery: {left}", f"data_end: {end}")) == "conforme", end


def test_data_that_are_only_erased_later_may_be_out_of_reach() -> None:
    for end in ((), ("data_end: effacement",), ("data_end: restitution | documents papier",)):
        finding = found(CHECK, case(HOST, "data_recovery: 30 jours", *end))
        assert finding
        assert (finding.verdict, "accessibles" in finding.missing) == ("vigilance", True), end


def test_the_services_are_those_of_the_part_that_states_the_time() -> None:
    backup = replace(clause("services: sauvegarde"), part="sauvegardes")
    mail = replace(clause("services: messagerie"), part="messagerie")
    left = replace(clause("data_recovery: 15 jours ouvrés"), part="sauvegardes")
    finding = found(CHECK, case(backup, mail, left))
    assert finding
    assert ("sauvegarde" in finding.reason, "messagerie" in finding.reason) == (True, False)
    assert len(finding.clauses) == 2


@pytest.mark.parametrize("left", ["29 jours", "1 mois", "4 semaines", "15 jours ouvrés", "21 jours ouvrés"])
def test_less_or_perhaps_less_calls_for_care(left: str) -> None:
    finding = found(CHECK, case(HOST, f"data_recovery: {left}"))
    assert finding
    assert finding.verdict == "vigilance"
    assert ("peut-être moins de 30 jours" in finding.reason) == (left in ("1 mois", "21 jours ouvrés"))
    assert "partagées et élastiques" in finding.missing


def test_business_days_are_told_in_calendar_days() -> None:
    finding = found(CHECK, case(HOST, "data_recovery: 15 jours ouvrés"))
    assert finding
    assert "soit 21 jours calendaires au plus" in finding.reason


def test_enough_in_a_case_is_not_enough_in_all() -> None:
    finding = found(CHECK, case(HOST, "data_recovery: 30 jours | sauf accord"))
    assert finding
    assert (finding.verdict, "sauf accord" in finding.reason) == ("vigilance", True)


def test_silence_scope_and_what_was_not_read() -> None:
    assert verdict(CHECK, case(HOST)) == "silence"
    assert verdict(CHECK, case("data_recovery: 1 jour")) == "silence"
    assert verdict(CHECK, case("services: audit", "data_recovery: 1 jour")) == "sans-objet"
    assert found(CHECK, case(HOST, reviewed=["objet"])) is None
    assert found(CHECK, on("2025-09-11", case(HOST, "data_recovery: 1 jour"))) is None
