from clausier.law.case import Case, finding
from clausier.law.scope import about, general_terms
from clausier.law.verdict import Finding, Verdict
from tests.clausier.law.build import case, clause, on

RULES = ("late-interest-floor", "recovery-indemnity")


@about("late_interest", "payment_term", rules=RULES, professionals=True)
def decide(case: Case) -> Finding | None:
    return finding(Verdict.CONFORMING, "Lu.", *filter(case.rule, RULES))


def test_nothing_is_said_of_what_was_not_read() -> None:
    assert decide(case(reviewed=["paiement"])) is None
    assert decide(case()) is not None


def test_nothing_is_said_before_the_first_rule() -> None:
    assert decide(on("2001-01-01", case())) is None
    assert decide(on("2010-01-01", case())) is not None


def test_a_document_says_why_it_is_not_concerned() -> None:
    outside = decide(case(not_concerned=["retard-paiement", "payment_term"]))
    assert outside
    assert (outside.verdict, outside.reason) == (Verdict.NOT_APPLICABLE, "Sans rapport.")
    one_by_one = decide(case(not_concerned=["late_interest", "payment_term"]))
    assert one_by_one
    assert one_by_one.reason == "Sans rapport."
    partly = decide(case(not_concerned=["retard-paiement"]))
    assert partly
    assert partly.verdict is Verdict.CONFORMING


def test_general_terms_are_those_of_a_seller_that_say_how_one_pays() -> None:
    assert general_terms(case("payment_term: 30 jours"))
    assert general_terms(case(clause(topic="objet", also=["retard-paiement"])))
    assert not general_terms(case("payment_term: 30 jours", kind="cgu"))
    assert not general_terms(case("deposit: 30 %"))
