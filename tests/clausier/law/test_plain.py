from hypothesis import given
from hypothesis import strategies as st

from clausier.law.plain import plain


def test_accents_hyphens_and_spaces_are_made_plain() -> None:
    assert (
        plain("L.\u00a0441‑10 \n d’été, œuvre, n\u1d52 \ufb01n, soft\u00adhyphen").text
        == "L. 441-10 d'ete, oeuvre, no fin, softhyphen"
    )


def test_a_span_leads_back_to_the_original() -> None:
    text = "l’e\u0301te\u0301 ﬁni"
    made = plain(text)
    start = made.text.index("ete")
    first, last = made.span(start, start + 3)
    assert text[first:last] in ("e\u0301te", "e\u0301te\u0301")
    assert text[slice(*made.span(made.text.index("fini"), len(made.text)))] == "ﬁni"


@given(text=st.text())
def test_every_character_has_a_place(text: str) -> None:
    made = plain(text)
    assert len(made.at) == len(made.text) + 1
    assert list(made.at) == sorted(made.at)
    assert made.at[-1] == len(text)
