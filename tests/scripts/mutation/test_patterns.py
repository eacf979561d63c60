"""Faults in patterns: one at a time, where a grammar can go wrong."""

import pytest

from scripts.mutation.patterns import faults, is_pattern


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        ("ab?c", ["abc", "ac"]),
        (r"\d+", [r"\D+", r"\d*"]),
        (r"(?:ab|c|de)x", ["(?:ab|de)x", "(?:ab|c)x", "(?:c|de)x"]),
        ("a|b(c|d)", ["a", "b(c|d)", "a|b(c)", "a|b(d)"]),
        ("[ab-d]", ["[b-d]", "[a]"]),
        ("[^a]", ["[a]"]),
        (r"x{1,3}", ["x{2,3}", "x{1,4}"]),
        (r"x{{2}}", ["x{{3}}"]),  # in an f-string
        (r"a(?!b)", ["a(?=b)"]),
        (r"\bmois\b", [r"mois\b", r"\bmois"]),
        (r"une\ phrase", []),
    ],
)
def test_each_part_goes_wrong_in_turn(pattern: str, wrong: list[str]) -> None:
    assert sorted(faults(pattern)) == sorted(wrong)


@pytest.mark.parametrize("text", [r"jours?|j", r"(?P<number>", r")\s*%", "[ \u00a0]", r"taux légal\s*\+\s*"])
def test_a_part_of_a_pattern_is_known(text: str) -> None:
    assert is_pattern(text)


@pytest.mark.parametrize("text", ["Le délai est-il conforme ?", "30 jours (au plus)", "", "P{}M", "délai, soit"])
def test_a_sentence_is_none(text: str) -> None:
    assert not is_pattern(text)
