"""Whatever a document prints in a heading, the draft that shows it passes the checks of data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.characters import suspect
from clausier.importer.fit import fit
from clausier.lint.markup import FORBIDDEN
from clausier.lint.privacy import PERSONAL


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("Obligations de {{company.name}}", "Obligations de …"),
        ("Modiﬁcation des oﬀres", "Modification des offres"),
        ("Écrire à  contact@exemple.fr", "Écrire à …"),
        ("Voir <b>ici</b>", "Voir … ici…"),
        ("A\u200bB", "AB"),
        ("Prix", "Prix"),
        ("x" * 200, "x" * 159 + "…"),
    ],
)
def test_what_data_refuse_is_left_out(printed: str, kept: str) -> None:
    assert fit(printed) == kept


@given(st.text(max_size=120) | st.text(alphabet="{}<>[](:&;@0123456789 `#%a\u0301\u200bé.", max_size=80))
def test_any_text_is_made_fit(text: str) -> None:
    made = fit(text)
    assert len(made) <= 160
    assert "\n" not in made
    assert not suspect(made)
    assert not any(pattern.search(made) for pattern in (*FORBIDDEN.values(), *PERSONAL.values()))
