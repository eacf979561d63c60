"""Text as a grammar reads it, with the way back to the original.

No accents, one kind of space, of hyphen and of apostrophe, compatibility characters spelled out (`№`, `ﬁ`, `²`); case
stays, for `II` is a paragraph and `ii` is not.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—―−⁃﹣－"), "-")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ´`′＇"), "'")
_LIGATURES = {ord("œ"): "oe", ord("Œ"): "OE", ord("æ"): "ae", ord("Æ"): "AE"}
_SPELLED = _HYPHENS | _APOSTROPHES | _LIGATURES
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True)
class Plain:
    """`text` is plain; `at[i]` is the index in the original of what became its character `i`, `at[-1]` its length."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the plain text, as one of the original."""
        return (self.at[start], self.at[end - 1] + 1) if start < end else (self.at[start], self.at[start])


def plain(text: str) -> Plain:
    """Never fails, whatever the text; takes a time in proportion to its length."""
    out: list[str] = []
    at: list[int] = []
    for index, original in enumerate(text):
        for char in _spelled_out(original):
            if char.isspace():
                if out and out[-1] == " ":
                    continue
                char = " "
            out.append(char)
            at.append(index)
    return Plain("".join(out), (*at, len(text)))


@lru_cache(maxsize=4096)  # a text holds few different characters
def _spelled_out(original: str) -> str:
    """What a character is compared as: without accents, none for one that cannot be seen."""
    plain_ = unicodedata.normalize("NFKD", original.translate(_SPELLED)).translate(_SPELLED)
    return "".join(char for char in plain_ if char not in _INVISIBLE and not unicodedata.combining(char))
