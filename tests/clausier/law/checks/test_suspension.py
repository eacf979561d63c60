from clausier.law.checks.suspension import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_a_cut_without_warning_depends_on_how_grave_the_failure_is() -> None:
    finding = found(CHECK, case("suspension_notice: sans-preavis | impayé", "suspension_notice: 15 jours"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "sans préavis (impayé)" in finding.reason
    assert len(finding.clauses) == 1


def test_a_notice_sets_the_default_aside_and_a_rule_yet_to_be_confirmed_praises_nothing() -> None:
    assert verdict(CHECK, case("suspension_notice: 15 jours")) == "derogation"


def test_a_clause_that_gives_no_delay() -> None:
    finding = found(CHECK, case(clause(topic="suspension", name="coupure")))
    assert finding
    assert (finding.verdict, finding.clauses) == ("vigilance", ("coupure",))


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("suspension_notice: sans-preavis"))) is None
