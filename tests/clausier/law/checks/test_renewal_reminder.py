import pytest

from clausier.law.checks.renewal_reminder import CHECK
from tests.clausier.law.build import case, found, on, verdict

TACIT = "renewal: tacite"


@pytest.mark.parametrize("client", ["associations", "toute-personne", "particuliers", "collectivites"])
def test_clients_that_may_be_no_professionals_are_to_be_told(client: str) -> None:
    finding = found(CHECK, case(TACIT, f"client_scope: {client}", "client_scope: professionnels"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "professionnels (" in finding.reason
    assert "bien qu'il parle aussi de professionnels" in finding.reason
    assert len(finding.clauses) == 3
    assert "à confirmer" in finding.missing


def test_other_trades_are_named() -> None:
    scope = ("client_scope: associations", "client_scope: professionnels", "client_scope: independants")
    finding = found(CHECK, case(TACIT, *scope))
    assert finding
    assert "aussi de professionnels (" in finding.reason


def test_clients_nobody_names_leave_a_doubt() -> None:
    assert verdict(CHECK, case(TACIT)) == "vigilance"


def test_professionals_alone_have_no_right_to_it() -> None:
    assert verdict(CHECK, case(TACIT, "client_scope: professionnels", "client_scope: tpe-pme")) == "sans-objet"
    assert verdict(CHECK, case("renewal: expresse")) == "sans-objet"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(TACIT, reviewed=["reconduction"])) is None
    assert found(CHECK, on("2016-01-01", case(TACIT))) is None


def test_the_time_runs_to_the_last_day_to_refuse_in_the_case_that_renews_itself() -> None:
    finding = found(CHECK, case("renewal: tacite | hébergement"))
    assert finding
    assert "se reconduit seul (hébergement)" in finding.reason
    assert "entre 3 mois et 1 mois avant le dernier jour pour refuser la reconduction" in finding.reason
