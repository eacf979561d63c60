"""Characters that cannot be seen, or that make a text read otherwise than it is written."""

import re
from itertools import islice

# Control, zero-width, bidirectional and other format characters; letters that draw nothing; variation selectors;
# private use and noncharacters, which no font draws and XML may not hold.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U0001d173-\U0001d17a"
    "\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe-\U0010ffff]"
)
UNPRINTABLE = re.compile(f"{INVISIBLE.pattern}|[\ud800-\udfff]")  # a file name that is no UTF-8 holds lone surrogates
# Whatever stands outside of Latin, of its accents, and of the signs that French prints: a letter there is another's.
_ELSEWHERE = re.compile("[^\x00-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf\u2190-\u23ff]")
_PILED = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3}")
# What nothing below is found in: texts are long, and hold little else.
_PLAIN = re.compile(
    "[\t\n\r -~\xa0-\xac\xae-\u024f\u1e00-\u1eff\u2010-\u2027\u202f-\u205f\u20a0-\u20cf\u2190-\u23ff]*+"
)
_RUNNER_COMMAND = "##["  # GitHub's runner obeys it wherever it stands in a line


def suspect(text: str) -> re.Match[str] | None:
    """The first character that cannot be seen, letter or digit of another alphabet, which can pass for one of ours, or
    pile of accents that covers what is near."""
    return next(iter(suspects(text, 1)), None)


def suspects(text: str, most: int) -> list[re.Match[str]]:
    """What `suspect` would find, in order, `most` of each sort at most."""
    if _PLAIN.fullmatch(text):
        return []
    seen = (found for found in _ELSEWHERE.finditer(text) if not INVISIBLE.match(found[0]))
    foreign = (found for found in seen if found[0].isalpha() or found[0].isdecimal())
    sorts = (INVISIBLE.finditer(text), foreign, _PILED.finditer(text))
    return sorted((found for sort in sorts for found in islice(sort, most)), key=re.Match.start)


def code_point(character: str) -> str:
    """`U+202E`."""
    return f"U+{ord(character):04X}"


def one_line(text: str) -> str:
    """The text on one line, safe on a terminal and in a log of continuous integration: what cannot be seen is named."""
    named = UNPRINTABLE.sub(lambda found: f"<{code_point(found[0])}>", " ".join(re.split(r"[\t\n\r]+", text)))
    return named.replace(_RUNNER_COMMAND, "## [")
