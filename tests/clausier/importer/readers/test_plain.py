import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.importer.lines import Line, Unreadable
from clausier.importer.readers import plain

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\n\f\t\v\x85\u2028"))


@given(texts.filter(str.strip))
def test_the_lines_are_those_of_the_file(text: str) -> None:
    reading = plain.read(text.encode())
    assert reading.text == text.removeprefix("\ufeff")
    assert [line.text for line in reading.lines] == text.removeprefix("\ufeff").split("\n")


@pytest.mark.parametrize(
    "data",
    [
        "1 – Été\nœuvre".encode(),
        codecs.BOM_UTF8 + "1 – Été\nœuvre".encode(),
        codecs.BOM_UTF16_LE + "1 – Été\nœuvre".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "1 – Été\nœuvre".encode("utf-16-be"),
        "1 – Été\nœuvre".encode("cp1252"),
        "1 – Été\r\nœuvre".encode(),
        "1 – Été\rœuvre".encode("cp1252"),
    ],
)
def test_encodings_and_ends_of_lines(data: bytes) -> None:
    assert plain.read(data).lines == (Line("1 – Été", "1 – Été"), Line("œuvre", "œuvre"))


def test_a_form_feed_stays_in_its_line() -> None:
    assert [line.text for line in plain.read(b"fin\n\fPage 2\n").lines] == ["fin", "\fPage 2", ""]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x00\x01\x02texte", "texte lisible"),
        ("texte".encode("utf-16-le"), "texte lisible"),
        (b"\x01\x02\x03\x04 texte", "texte lisible"),
        (b"caf\xe9 \x81\x8d", "codage de caractères"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "codage de caractères"),
        (b" \n\t\n", "vide"),
    ],
)
def test_what_is_no_text(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        plain.read(data)
