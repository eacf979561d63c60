"""Apostrophes and spaces as a keyboard types them: the site sets them in print (`typography`)."""

import re

from clausier.fix import nodes
from clausier.fix.edits import Edit

_SPACES = "\u00a0\u2007\u2009\u202f"  # no-break, of a figure, thin, narrow no-break
_APOSTROPHES = "\u02bc\u2019"
PLAIN = str.maketrans({**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_APOSTROPHES, "'")})

_RUN = re.compile(rf"(?<! ) *+[{_SPACES}][ {_SPACES}]*+")
_MARKER = re.compile(r" *(?:[-+*]|\d+[.)])")  # of a list: a plain space after it would make one
_READ_OTHERWISE = re.compile(r"^'| #|:(?= |$)", re.MULTILINE)  # were it in a bare text: a quotation, a comment, a key
# Passages quoted to be looked for in a source stay as they are there.
_QUOTED = "exceptions"


def find(text: str) -> list[Edit]:
    edits = []
    for scalar in nodes.scalars(text):
        if scalar.top == _QUOTED:
            continue
        start = text.index("\n", scalar.start) if scalar.block and "\n" in text[scalar.start :] else scalar.start
        written = text[start : scalar.end]
        style = scalar.node.style
        plain = _RUN.sub(lambda run, written=written, style=style: _space(run, written, style), written)  # type: ignore[misc]
        for sign in _APOSTROPHES:
            plain = plain.replace(sign, "''" if style == "'" else "'")
        if plain != written and (style or not _READ_OTHERWISE.search(plain)):
            edits.append(Edit(start, scalar.end, plain))
    return edits


def _space(run: re.Match[str], written: str, style: str) -> str:
    """What to write instead of a run of spaces, one of them at least not of the keyboard."""
    before = written[written.rfind("\n", 0, run.start()) + 1 : run.start()]
    ends_line = written[run.end() : run.end() + 1] in ("", "\n")
    if not before:
        indentation = run[0][: len(run[0]) - len(run[0].lstrip(" "))]
        return run[0] if ends_line or style == "|" else indentation  # lines set further in mean something there
    if _MARKER.fullmatch(before):
        return run[0]
    return "" if ends_line else " "
