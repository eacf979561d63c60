import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.quantities import QuantityError
from clausier.quantities.payment_term import PaymentTerm, parse

MOMENTS = ["à réception", "d'avance", "à la commande", "à la livraison"]
terms = st.builds(PaymentTerm, st.integers(0, 999), st.booleans()) | st.sampled_from(MOMENTS).map(parse)


@pytest.mark.parametrize(
    ("written", "text", "normal"),
    [
        ("30 jours", "30 jours", {"days": 30, "end_of_month": False}),
        ("1 jour", "1 jour", {"days": 1, "end_of_month": False}),
        ("45 jours fin de mois", "45 jours fin de mois", {"days": 45, "end_of_month": True}),
        ("À réception", "à réception", {"moment": "à réception"}),
        ("d’avance", "d'avance", {"moment": "d'avance"}),
        ("à la commande", "à la commande", {"moment": "à la commande"}),
        ("à la livraison", "à la livraison", {"moment": "à la livraison"}),
    ],
)
def test_terms_have_a_text_and_a_normal_form(written: str, text: str, normal: dict[str, object]) -> None:
    term = parse(written)
    assert term.text == text
    assert term.normal == normal


@pytest.mark.parametrize("written", ["", "30", "30 jours ouvrés", "fin de mois", "un mois", "tout de suite"])
def test_other_words_are_refused(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse(written)
    assert str(refusal.value) == (
        "un délai comme « 30 jours », « 30 jours fin de mois », « à réception » ou « d'avance »"
    )


def test_terms_sort_by_when_one_pays() -> None:
    written = ["60 jours", "30 jours fin de mois", "30 jours", "10 jours", "à réception", "d'avance"]
    assert sorted(written, key=lambda text: parse(text).order) == written[::-1]


@pytest.mark.parametrize(
    ("written", "days", "end_of_month"),
    [
        ("30jours", 30, False), ("30 jour", 30, False), ("999 jours", 999, False), ("30  JOURS  FIN DE MOIS", 30, True),
        ("2 jours", 2, False), (" 45 jours fin de mois ", 45, True),
    ],
)  # fmt: skip
def test_days_are_counted(written: str, days: int, end_of_month: bool) -> None:
    assert parse(written) == PaymentTerm(days, end_of_month)


@pytest.mark.parametrize(
    "written", ["1000 jours", "30 joursfin de mois", "30 jours fin  de mois", "30 semaines", "jours"]
)
def test_other_counts_are_refused(written: str) -> None:
    with pytest.raises(QuantityError):
        parse(written)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("d'avance", -1),
        ("à la commande", -1),
        ("À LA LIVRAISON", 0),
        ("à réception", 0),
        ("7 jours", 7),
        ("30 jours fin de mois", 45),
    ],
)
def test_a_term_counts_in_days(written: str, days: int) -> None:
    assert parse(written).order == days


def test_a_term_is_in_days_that_end_no_month_unless_said() -> None:
    assert PaymentTerm(30) == parse("30 jours")
    assert PaymentTerm(30).normal == {"days": 30, "end_of_month": False}


def test_two_days_are_plural() -> None:
    assert parse("2 jour").text == "2 jours"


@given(terms)
def test_what_is_shown_reads_back_the_same(term: PaymentTerm) -> None:
    assert parse(term.text) == term
