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
