from clausier.law.checks.late_interest_stated import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_rate_that_is_written_is_enough() -> None:
    assert verdict(CHECK, case("late_interest: 3 × taux légal")) == "conforme"
    apart = case("late_interest: 3 × taux légal | maintenance", "late_interest: 10 % par an | sites")
    assert verdict(CHECK, apart) == "conforme"


def test_rates_among_which_the_provider_chooses_are_not_one_rate() -> None:
    finding = found(CHECK, case("late_interest: 10 % par an", "late_interest: 5 × taux légal | si plus favorable"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "si plus favorable" in finding.reason
    assert verdict(CHECK, case("late_interest: 10 % par an", "late_interest: 10 % par an | rappel")) == "conforme"


def test_general_terms_that_rule_payment_say_the_rate() -> None:
    for kind in ("cgv", "cgs"):
        assert verdict(CHECK, case("payment_term: 30 jours", kind=kind)) == "manque"
    assert verdict(CHECK, case("recovery_indemnity: 40 €")) == "manque"
    assert verdict(CHECK, on("2016-01-01", case("payment_term: 30 jours"))) == "manque"


def test_silence_is_no_fault_elsewhere() -> None:
    assert verdict(CHECK, case()) == "silence"  # nothing on payment: special terms may say it
    assert verdict(CHECK, case("payment_term: 30 jours", kind="contrat")) == "silence"
    assert found(CHECK, case("payment_term: 30 jours", reviewed=["paiement"])) is None
    assert verdict(CHECK, case("payment_term: 30 jours", "client_scope: particuliers")) == "sans-objet"


def test_a_rate_that_reads_in_two_ways_is_not_one_rate() -> None:
    finding = found(CHECK, case("late_interest: 1,5 × taux légal par mois"))
    assert finding
    assert (finding.verdict, "deux façons" in finding.reason) == ("vigilance", True)
    assert finding.missing
    assert verdict(CHECK, case("late_interest: 1,5 % par mois")) == "conforme"


def test_a_silence_rests_on_the_rules_of_its_day() -> None:
    for date, rules in (
        ("2005-06-01", ("cgv-payment-mentions",)),
        ("2026-01-01", ("late-interest-default", "cgv-payment-mentions")),
    ):
        finding = found(CHECK, on(date, case()))
        assert finding
        assert (finding.verdict, finding.rules) == ("silence", rules)
