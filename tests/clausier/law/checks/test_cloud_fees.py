from clausier.law.checks.cloud_fees import CHECK
from tests.clausier.law.build import case, found, on, verdict

HOST = "services: hebergement"


def test_a_fee_on_any_cancellation_calls_for_care() -> None:
    finding = found(CHECK, case(HOST, "cancellation_fee: totalite"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(totalité du prix)" in finding.reason


def test_a_fee_for_a_case_says_nothing_of_a_change_of_provider() -> None:
    assert verdict(CHECK, case(HOST, "cancellation_fee: totalite | rendez-vous manqué")) == "silence"


def test_what_may_be_charged_changes_in_january_2027() -> None:
    before, after = found(CHECK, on("2027-01-11", case(HOST))), found(CHECK, on("2027-01-12", case(HOST)))
    assert before
    assert after
    assert before.verdict == after.verdict == "silence"
    assert "coûts directs" in before.reason
    assert "ne se facture plus" in after.reason
    assert found(CHECK, on("2024-01-10", case(HOST))) is None


def test_scope_and_what_was_not_read() -> None:
    assert verdict(CHECK, case("services: formation")) == "sans-objet"
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(HOST, reviewed=["objet"])) is None
