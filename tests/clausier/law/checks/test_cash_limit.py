from clausier.law.checks.cash_limit import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_cash_is_limited_for_a_professional_client() -> None:
    assert verdict(CHECK, case("payment_means: virement", "payment_means: especes")) == "vigilance"
    assert verdict(CHECK, case("payment_means: especes", "client_scope: particuliers")) == "sans-objet"


def test_other_means_leave_nothing_to_check() -> None:
    assert verdict(CHECK, case("payment_means: virement")) == "sans-objet"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2015-01-01", case("payment_means: especes"))) is None
