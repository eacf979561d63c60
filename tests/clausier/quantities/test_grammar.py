"""What holds for every type at once."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.quantities import PARSERS, TYPES, QuantityError

WORDS = ["3", "1,5", "87 040", "€", "%", "mois", "jours", "ouvrés", "HT", "par", "du devis", "BCE", "+", "taux légal"]
words = st.lists(st.sampled_from(WORDS) | st.text(max_size=8)).map(" ".join)


@pytest.mark.parametrize("type_", PARSERS)
@given(text=words)
def test_any_text_is_read_or_refused_politely(type_: str, text: str) -> None:
    with contextlib.suppress(QuantityError):
        value = PARSERS[type_](text)
        assert PARSERS[type_](value.text) == value or type_ == "date"  # said in full


@pytest.mark.parametrize(
    ("type_", "written"),
    [
        ("duration", "3 mois"), ("money", "40 €"), ("percentage", "99 %"), ("amount", "12 mois de facturation"),
        ("late_rate", "BCE + 10 points"), ("payment_term", "30 jours"), ("boolean", "oui"), ("place", "Nantes"),
        ("text", "sur devis"), ("date", "2024-07-01"),
    ],
)  # fmt: skip
def test_a_type_reads_its_own_grammar(type_: str, written: str) -> None:
    said = {"oui": "Oui", "2024-07-01": "1er juillet 2024"}
    assert PARSERS[type_](written).text == said.get(written, written)


def test_types_are_offered_in_this_order() -> None:
    """That of the schema and of the guide."""
    assert TYPES == (
        "choice", "duration", "money", "percentage", "amount", "late_rate", "payment_term", "boolean", "place", "text",
        "date",
    )  # fmt: skip


def test_every_type_but_choice_has_a_grammar() -> None:
    assert {"choice", *PARSERS} == set(TYPES)
