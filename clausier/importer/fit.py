"""What a document prints, made fit for a data file: headings hold templates, addresses and odd characters."""

import re
import unicodedata

from clausier.characters import suspect
from clausier.lint.markup import FORBIDDEN
from clausier.lint.privacy import PERSONAL

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_READ = 1000  # characters looked at: the rest could not be kept
_LONGEST = 160  # characters of a line of data
_BRACES = re.compile(r"\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}")  # a place to fill in, whole
_GONE = "…"


def fit(text: str) -> str:
    """The text on one line, as the checks of data accept it: what they refuse becomes « … »."""
    plain = unicodedata.normalize("NFC", "".join(_LIGATURES.get(char, char) for char in " ".join(text[:_READ].split())))
    plain = _BRACES.sub(_GONE, plain)
    while found := suspect(plain):
        plain = plain[: found.start()] + plain[found.end() :]
    for pattern in (*FORBIDDEN.values(), *PERSONAL.values()):
        while found := pattern.search(plain):
            plain = f"{plain[: found.start()]}{_GONE} {plain[found.end() :]}"
    plain = " ".join(plain.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
