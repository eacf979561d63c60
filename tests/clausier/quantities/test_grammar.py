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


def test_every_type_but_choice_has_a_grammar() -> None:
    assert {"choice", *PARSERS} == set(TYPES)
