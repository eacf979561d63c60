"""Numbers of clauses as documents print them: `5.1.3.2`, `4BC`, `7, al. 8`, `XI, a`."""

import re

_WORD = re.compile(r"[^\W_]+")
_GLUED = re.compile(r"\d+|[^\W\d_]")


def below(number: str, expected: str) -> bool:
    """Whether `number` is `expected` or lies below it: `6` holds `6.4`, `4` holds `4BC`, `1` does not hold `15`."""
    wanted = levels(expected)
    return levels(number)[: len(wanted)] == wanted


def levels(number: str) -> list[str]:
    """The levels of a number, outermost first. Each letter glued to a digit is one (`4BC`), as is a word (`VI`)."""
    return [
        level for word in _WORD.findall(number) for level in (_GLUED.findall(word) if word[0].isdigit() else [word])
    ]
