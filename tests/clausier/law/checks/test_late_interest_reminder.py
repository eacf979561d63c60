from clausier.law.checks.late_interest_reminder import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_reminder_asked_for_departs_from_the_law() -> None:
    finding = found(CHECK, case("late_interest_reminder: oui | associations", "late_interest_reminder: non"))
    assert finding
    assert finding.verdict == "ecart"
    assert "(associations)" in finding.reason
    assert verdict(CHECK, on("2016-01-01", case("late_interest_reminder: oui"))) == "ecart"


def test_none_asked_for_conforms() -> None:
    assert verdict(CHECK, case("late_interest_reminder: non")) == "conforme"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2000-01-01", case("late_interest_reminder: oui"))) is None


def test_consumers_are_outside_the_rule() -> None:
    assert verdict(CHECK, case("late_interest_reminder: oui", "client_scope: particuliers")) == "sans-objet"


def test_interest_from_the_due_day_itself_is_one_day_more_than_the_law_gives() -> None:
    early = found(CHECK, case("late_interest_reminder: non", "late_interest_start: echeance"))
    assert early
    assert (early.verdict, "la loi les compte du lendemain" in early.reason) == ("vigilance", True)
    assert early.missing
    assert verdict(CHECK, case("late_interest_reminder: non", "late_interest_start: lendemain-echeance")) == "conforme"


def test_interest_that_waits_for_a_notice_supposes_one() -> None:
    assert verdict(CHECK, case("late_interest_start: mise-en-demeure")) == "ecart"


def test_a_first_day_without_a_word_of_reminder_is_told() -> None:
    finding = found(CHECK, case("late_interest_start: echeance"))
    assert finding
    assert (finding.verdict, "dès l'échéance" in finding.reason, len(finding.clauses)) == ("silence", True, 1)
