"""What the lines of a clause say, their numbers aside: an article that moved says the same."""

from collections.abc import Iterable, Mapping

from clausier.words import words

_BEFORE_A_NUMBER = {"art", "article", "clause", "n", "no"}


def said(lines: Iterable[tuple[int, str]], number: str, headings: Mapping[int, str]) -> list[str]:
    """The words of a clause numbered `number`. `headings` are the numbers of the titles above it, by their line."""
    own = words(number.partition(",")[0])
    found: list[str] = []
    for line, text in lines:
        said_here = words(text)
        if line in headings:
            said_here = _unnumbered(said_here, words(headings[line]))
        elif own and (without := _unnumbered(said_here, own)) != said_here:
            said_here, own = without, []  # its number is printed once
        found += said_here
    return found


def _unnumbered(said_here: list[str], number: list[str]) -> list[str]:
    start = 1 if said_here[:1] and said_here[0] in _BEFORE_A_NUMBER else 0
    if number and said_here[start : start + len(number)] == number:
        return said_here[start + len(number) :]
    return said_here
