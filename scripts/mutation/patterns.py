"""Faults in a regular expression, made on its source text."""

import re
from collections.abc import Iterator

# An escape, a class, the opening of a group, a sign, a repetition (its braces doubled in an f-string), a character.
_TOKEN = re.compile(
    r"\\u[0-9a-fA-F]{4}|\\.|\[(?:\\.|[^\]\\])+\]|\((?:\?(?:P<\w+>|[:=!]|<[=!]))?|[)|]|\{\{?\d+(?:,\d*)?\}\}?|[?*+]|.",
    re.DOTALL,
)
_MEMBER = re.compile(r"\\u[0-9a-fA-F]{4}|\\.|.-[^\]]|.", re.DOTALL)
_SWAPPED = {
    r"\s": r"\S", r"\S": r"\s", r"\d": r"\D", r"\D": r"\d", r"\w": r"\W", r"\W": r"\w", r"\b": "",
    "(?=": "(?!", "(?!": "(?=", "(?<=": "(?<!", "(?<!": "(?<=", "+": "*", "*": "+", "?": "",
}  # fmt: skip
_PATTERN = re.compile(r"[a-zà-ÿ)\]][?+*](?!\s)|\w\||\|\w|\\[sdwb]|\(\?|\]\{|\[\^|^\[.*\]$")


def is_pattern(source: str) -> bool:
    """Whether the text of a literal is likely to be (part of) a regular expression: a sentence is not."""
    return bool(_PATTERN.search(source))


def faults(source: str) -> Iterator[str]:
    """The expression with one repetition, class, escape, look-around or alternative changed, each in turn."""
    tokens = _TOKEN.findall(source)
    for n, token in enumerate(tokens):
        for fault in _token_faults(token):
            yield "".join([*tokens[:n], fault, *tokens[n + 1 :]])
        if token == "?" and n and tokens[n - 1] not in (")", "?", "*", "+"):
            yield "".join([*tokens[: n - 1], *tokens[n + 1 :]])  # what may be there may not any more
    for start, end in _alternatives(tokens):
        yield "".join([*tokens[:start], *tokens[end:]])


def _token_faults(token: str) -> Iterator[str]:
    if token in _SWAPPED:
        yield _SWAPPED[token]
    elif token.startswith("{") and len(token) > 1:
        for number in re.finditer(r"\d+", token):
            yield f"{token[: number.start()]}{int(number[0]) + 1}{token[number.end() :]}"
    elif token.startswith("[^"):
        yield "[" + token[2:]
    elif token.startswith("["):
        members = _MEMBER.findall(token[1:-1])
        for n in range(len(members) if len(members) > 1 else 0):
            yield f"[{''.join([*members[:n], *members[n + 1 :]])}]"


def _alternatives(tokens: list[str]) -> Iterator[tuple[int, int]]:
    """Where each alternative stands, with one of the bars beside it."""
    for n, token in enumerate(tokens):
        if token == "|":
            yield n, _edge(tokens, n + 1, 1)
            before = _edge(tokens, n - 1, -1)
            if before < 0 or tokens[before] != "|":  # the first of its group: no bar before it
                yield before + 1, n + 1


def _edge(tokens: list[str], start: int, step: int) -> int:
    """The nearest bar or bracket of the same group from there, or the end."""
    opening, closing = ("(", ")") if step > 0 else (")", "(")
    depth, n = 0, start
    while 0 <= n < len(tokens):
        sign = tokens[n][0] if tokens[n].startswith(("(", ")", "|")) else ""
        if depth == 0 and sign in ("|", closing):
            return n
        depth += (sign == opening) - (sign == closing)
        n += step
    return n
