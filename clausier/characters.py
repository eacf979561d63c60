"""Characters that cannot be seen, or that make a text read otherwise than it is written."""

import re

# Control, zero-width, bidirectional and other format characters.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e01ef]"
)
UNPRINTABLE = re.compile(f"{INVISIBLE.pattern}|[\ud800-\udfff]")  # a file name that is no UTF-8 holds lone surrogates
_RUNNER_COMMAND = "##["  # GitHub's runner obeys it wherever it stands in a line


def code_point(character: str) -> str:
    """`U+202E`."""
    return f"U+{ord(character):04X}"


def one_line(text: str) -> str:
    """The text on one line, safe on a terminal and in a log of continuous integration: what cannot be seen is named."""
    named = UNPRINTABLE.sub(lambda found: f"<{code_point(found[0])}>", " ".join(re.split(r"[\t\n\r]+", text)))
    return named.replace(_RUNNER_COMMAND, "## [")
