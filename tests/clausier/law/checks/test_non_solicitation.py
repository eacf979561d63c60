from clausier.law.checks.non_solicitation import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_ban_and_its_price_are_for_a_judge() -> None:
    finding = found(CHECK, case("non_solicit: 1 an", "non_solicit_penalty: 12 mois de facturation"))
    assert finding
    assert finding.verdict == "vigilance"
    assert ("(1 an)" in finding.reason, "(12 mois de facturation)" in finding.reason) == (True, True)
    assert finding.rules == ("non-solicit", "penalty")
    assert finding.reason.startswith("Enfreindre l'interdiction")  # the ban itself costs nothing


def test_a_ban_without_a_price_is_no_penalty() -> None:
    finding = found(CHECK, case("non_solicit: 1 an"))
    assert finding
    assert (finding.verdict, finding.rules) == ("vigilance", ("non-solicit",))


def test_the_power_of_the_judge_is_older_than_the_reform() -> None:
    finding = found(CHECK, on("2016-01-01", case("non_solicit_penalty: 5000 €")))
    assert finding
    assert "penalty" in finding.rules


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert verdict(CHECK, case(not_concerned=["non-sollicitation"])) == "sans-objet"
