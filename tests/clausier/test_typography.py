import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.typography import counted, decimal, french

PIECES = [" ", "  ", "'", "...", ";", "!", "?", ":", "«", "»", "%", "€", "1", "20", "000", "n°", "art.", "p.", "–", "-",
          "h", "jours", "ans", "l", "a", "é", "\n", "\u00a0", "\u202f"]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'offre qu'il a", "l’offre qu’il a"),
        ("et cetera...", "et cetera…"),
        ("a ; b", "a\u202f; b"),
        ("Non !", "Non\u202f!"),
        ("Oui ?", "Oui\u202f?"),
        ("a : b", "a\u00a0: b"),
        ("« mot »", "«\u00a0mot\u00a0»"),
        ("87 040 €", "87\u202f040\u00a0€"),
        ("1 234 567", "1\u202f234\u202f567"),
        ("1,5 %", "1,5\u00a0%"),
        ("15 jours ouvrés", "15\u00a0jours ouvrés"),
        ("3 × taux", "3\u00a0× taux"),
        ("48 heures", "48\u00a0heures"),
        ("9 h à 17 h", "9\u00a0h à 17\u00a0h"),
        ("de 9 h 30 à 17 h 00", "de 9\u00a0h\u00a030 à 17\u00a0h\u00a000"),
        ("10 Go, 450 HT", "10\u00a0Go, 450\u00a0HT"),
        ("n° 5, art. 12 et p. 3", "n°\u00a05, art.\u00a012 et p.\u00a03"),
        ("article 7, articles L.441-10 et 3", "article\u00a07, articles\u00a0L.441-10 et 3"),
        ("9 – 18", "9\u00a0– 18"),
    ],
)  # fmt: skip
def test_each_rule(typed: str, printed: str) -> None:
    assert french(typed) == printed


@pytest.mark.parametrize("text", ["https://exemple.fr/a?b=1", "le 4 juin", "articles de presse", "12:30", "a-t-il", ""])
def test_what_no_rule_is_about_stays(text: str) -> None:
    assert french(text) == text


@given(texts)
def test_twice_is_once(text: str) -> None:
    assert french(french(text)) == french(text)


@given(texts)
def test_words_never_change(text: str) -> None:
    def bare(string: str) -> str:
        for printed, typed in {"\u00a0": "", "\u202f": "", " ": "", "’": "'", "…": "..."}.items():
            string = string.replace(printed, typed)
        return string

    assert bare(french(text)) == bare(text)


def test_numbers_are_printed_the_french_way():
    assert [decimal(1234.56, 1), decimal(0.97, 3), decimal(30000, 0)] == ["1\u202f234,6", "0,970", "30\u202f000"]
    assert [counted(0, "fait"), counted(1, "fait"), counted(2, "fait")] == ["0 fait", "1 fait", "2 faits"]
