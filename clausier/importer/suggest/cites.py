"""The legal texts that a clause cites, as the `cites` of our data write them."""

from clausier.instruments import Instruments
from clausier.law.citations import parse, render

_LONGEST = 160  # characters of a line of data


def cites(text: str, instruments: Instruments) -> tuple[str, ...]:
    """Each text or article cited, once, in order; references to the articles of the document itself are none."""
    found = (render(c, instruments) for c in parse(text, instruments) if c.instrument or c.named)
    return tuple(dict.fromkeys(cite for cite in found if 0 < len(cite) <= _LONGEST))
