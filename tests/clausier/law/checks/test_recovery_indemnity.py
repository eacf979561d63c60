from clausier.law.checks.recovery_indemnity import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_forty_euros_are_the_sum_of_the_law() -> None:
    assert verdict(CHECK, case("recovery_indemnity: 40 €")) == "conforme"


def test_less_departs_from_the_law_and_more_needs_receipts() -> None:
    assert verdict(CHECK, case("recovery_indemnity: 39,99 €")) == "ecart"
    assert verdict(CHECK, case("recovery_indemnity: 40,01 €")) == "vigilance"
    assert verdict(CHECK, case("recovery_indemnity: 40 €", "recovery_indemnity: 15 € | petites factures")) == "ecart"


def test_forty_euros_and_vat_are_more_than_forty() -> None:
    finding = found(CHECK, case("recovery_indemnity: 40 €", "late_fees_vat: oui"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "taxes en plus" in finding.reason


def test_an_indemnity_without_its_sum_lacks_a_mention() -> None:
    assert verdict(CHECK, case("recovery_indemnity: sans-montant")) == "manque"
    assert verdict(CHECK, case("recovery_indemnity: sans-montant", "recovery_indemnity: 40 €")) == "conforme"


def test_general_terms_that_rule_payment_say_the_sum() -> None:
    assert verdict(CHECK, case("late_interest: 3 × taux légal")) == "manque"
    assert verdict(CHECK, case("late_interest: 3 × taux légal", kind="contrat")) == "silence"
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case("payment_term: 30 jours", reviewed=["paiement"])) is None


def test_a_formal_notice_is_not_to_be_asked_for_what_is_due_of_right() -> None:
    finding = found(
        CHECK, case("recovery_indemnity: 40 €", "recovery_indemnity_reminder: oui | 30 jours", "late_fees_vat: oui")
    )
    assert finding
    assert (finding.verdict, "(30 jours)" in finding.reason, "taxes" in finding.reason) == ("ecart", True, True)
    none = found(CHECK, case("recovery_indemnity: 40 €", "recovery_indemnity_reminder: non"))
    assert none
    assert (none.verdict, "de plein droit" in none.reason) == ("conforme", True)


def test_the_sum_of_the_law_counted_otherwise_is_not_praised() -> None:
    finding = found(CHECK, case("recovery_indemnity: 40 € | par somme impayée, acompte compris"))
    assert finding
    assert (finding.verdict, "(par somme impayée, acompte compris)" in finding.reason) == ("vigilance", True)


def test_there_was_none_before_2013() -> None:
    assert found(CHECK, on("2012-12-31", case("recovery_indemnity: sans-montant"))) is None
    assert verdict(CHECK, on("2013-01-01", case("recovery_indemnity: sans-montant"))) == "manque"
