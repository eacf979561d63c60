import pytest

from clausier.law.figures import figure, figures
from clausier.quantities.duration import Duration
from clausier.quantities.late_rate import LateRate
from clausier.quantities.payment_term import PaymentTerm
from tests.clausier.law.build import case, on


def test_the_figures_of_a_rule_are_those_of_the_day_and_of_one_kind() -> None:
    document = case()
    assert [term.text for term in figures(document, "payment-term-max", PaymentTerm)] == [
        "60 jours",
        "45 jours fin de mois",
    ]
    assert figures(document, "payment-term-max", Duration) == ()
    assert figure(on("2008-12-31", document), "late-interest-floor", LateRate).text == "1,5 × taux légal"


def test_a_rule_that_does_not_apply_sets_none() -> None:
    before = on("1999-01-01", case())
    assert figures(before, "late-interest-floor", LateRate) == ()
    with pytest.raises(IndexError):
        figure(before, "late-interest-floor", LateRate)
