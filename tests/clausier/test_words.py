import pytest

from clausier.words import fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [("L’Hébergeur", "l'hebergeur"), ("Œuvre, ÆGIS", "oeuvre, aegis"), ("ÇA", "ca"), ("e\u0301te\u0301", "ete")],
)
def test_case_accents_ligatures_and_apostrophes_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_an_elision_is_a_word() -> None:
    assert words("L’indice Syntec-2, s’il existe.") == ["l", "indice", "syntec", "2", "s", "il", "existe"]
