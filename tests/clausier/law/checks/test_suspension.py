from clausier.law.checks.suspension import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_a_cut_without_warning_depends_on_how_grave_the_failure_is() -> None:
    finding = found(CHECK, case("suspension_notice: sans-preavis | impayé", "suspension_notice: 15 jours"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "sans préavis (impayé) ; une autre clause prévoit un délai (15 jours)" in finding.reason
    assert "laquelle de ces clauses l'emporte" in finding.missing
    assert len(finding.clauses) == 2


def test_a_client_that_gives_up_any_repair_is_told() -> None:
    waived = clause("suspension_notice: 15 jours | impayé", "liability_exclusions: suspension-impaye")
    finding = found(CHECK, case(waived))
    assert finding
    assert "passé ce délai : 15 jours (impayé) ; le client renonce à en demander réparation" in finding.reason
    elsewhere = found(CHECK, case("suspension_notice: 15 jours", "liability_exclusions: suspension-impaye"))
    assert elsewhere
    assert "renonce" not in elsewhere.reason


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
