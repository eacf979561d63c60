import sys

import pytest

from clausier import characters
from clausier.characters import INVISIBLE, one_line, suspect, suspects


@pytest.mark.parametrize(
    "text",
    [
        "« L’été : 40\u00a0€, 1\u202f000 × 2 ≤ ½ »", "Œuvre, Ŷ, ñ, ß, č, ǆ", "µ, n°, ©, ™, →, ★, e\u0301", "a\tb\nc\r",
        "\U0001f600",
    ],
)  # fmt: skip
def test_what_french_prints_is_no_suspect(text: str) -> None:
    assert suspect(text) is None


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("\u0430telier", "\u0430"), ("Ateli\u0435r", "\u0435"), ("\u039clac", "\u039c"), ("３ mois", "３"),
        ("\u0663 mois", "\u0663"), ("\U0001d400telier", "\U0001d400"), ("\u0251telier", "\u0251"),
        ("\ufb01n", "\ufb01"), ("a\u0300\u0301\u0302", "\u0300\u0301\u0302"), ("\u212a", "\u212a"),
    ],
)  # fmt: skip
def test_letters_that_pass_for_ours_are(text: str, sign: str) -> None:
    found = suspect(text)
    assert found
    assert found[0] == sign


@pytest.mark.parametrize(
    "sign",
    [
        "\x00", "\x1b", "\x85", "\u00ad", "\u034f", "\u115f", "\u200b", "\u202e", "\u2066", "\u206a", "\u2800",
        "\u3164", "\ue000", "\ufdd0", "\ufe0f", "\ufeff", "\uffa0", "\ufffd", "\uffff", "\U0001ffff", "\U000e0041",
        "\U0010ffff",
    ],
)  # fmt: skip
def test_what_cannot_be_seen_is_found_where_it_stands(sign: str) -> None:
    assert [found[0] for found in suspects(f"{sign}\u0430{sign}", 9)] == [sign, "\u0430", sign]
    assert INVISIBLE.fullmatch(sign)
    assert one_line(f"a{sign}") == f"a<U+{ord(sign):04X}>"


def test_what_is_looked_for_is_never_taken_for_plain() -> None:
    plain = filter(characters._PLAIN.fullmatch, map(chr, range(sys.maxunicode + 1)))
    sorts = (characters.INVISIBLE, characters._ELSEWHERE, characters._PILED)
    assert [sign for sign in plain for sort in sorts if sort.search(3 * sign)] == []
