"""Markdown in which text that came from a contribution stays text, wherever GitHub renders it.

Two forms only: words and numbers of a French sentence, as they are; anything else in a code span, where neither
Markdown, nor HTML, nor mentions, references, links, emoji or formulas are read.
"""

import re
import unicodedata
from collections.abc import Iterable

from clausier.typography import NBSP, NNBSP, french

LONGEST = 120  # characters of a text that came from a contribution
_HIDDEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}  # Unicode categories: control, format, private, unassigned…
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿŒœŸ"
# No character that means something to Markdown; a colon only before a space (`:emoji:`, `https://`).
_PLAIN = re.compile(rf"""(?:[{_LETTER}0-9 {NBSP}{NNBSP}'’",;!?().«»/°–—…%€×+&²-]|:(?=[ {NBSP}]|$))*""")
# What GitHub links although it is written in plain letters: an address, another ticket, a commit.
_LINKED = re.compile(r"www\.|\bGH-\d|\b[0-9a-f]{7,40}\b", re.IGNORECASE)
_BACKTICKS = re.compile(r"`+")


class Markdown(str):
    """Markdown that may be shown: made by `md` alone."""

    __slots__ = ()


def md(template: str, *values: object) -> Markdown:
    """`template`, written by us, with `values` in place of its `{}`; whatever is no Markdown already is made inert."""
    shown = (value if isinstance(value, Markdown) else inert(str(value)) for value in values)
    return Markdown(french(template).format(*shown))


def join(parts: Iterable[Markdown], between: str = " ; ") -> Markdown:
    """Pieces of Markdown with `between`, written by us."""
    return Markdown(french(between).join(parts))


def inert(text: str) -> Markdown:
    """A text on one line, cut, that reads as it is written and does nothing."""
    line = " ".join("".join(_shown(char) for char in text[: 4 * LONGEST]).split())  # no-break spaces included
    if len(line) > LONGEST:
        line = f"{line[: LONGEST - 1].rstrip()}…"
    if _PLAIN.fullmatch(line) and not _LINKED.search(line):
        return Markdown(french(line).replace("&", "&amp;"))
    return Markdown(_code(line))


def _shown(char: str) -> str:
    """A character that cannot be seen would make a text read otherwise than it is."""
    return "\ufffd" if unicodedata.category(char) in _HIDDEN and not char.isspace() else char


def _code(line: str) -> str:
    fence = "`" * (max((len(run) for run in _BACKTICKS.findall(line)), default=0) + 1)
    space = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{space}{line}{space}{fence}"
