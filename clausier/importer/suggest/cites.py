"""The legal texts that a clause cites, as the `cites` of our data write them."""

from clausier.instruments import Instruments, Kind
from clausier.law.citations import Citation, parse, render

_LONGEST = 160  # characters of a line of data


def cites(text: str, instruments: Instruments) -> tuple[str, ...]:
    """Each text or article cited, once, in order; references to the articles of the document itself are none, nor are
    the courts and professions of today: only one that is no more says something of the document."""
    found = (_written(render(c, instruments)) for c in parse(text, instruments) if _cited(c, instruments))
    return tuple(dict.fromkeys(cite for cite in found if 0 < len(cite) <= _LONGEST))


def _written(cite: str) -> str:
    return cite[:1].upper() + cite[1:] if cite.startswith(("loi", "décret", "directive")) else cite


def _cited(citation: Citation, instruments: Instruments) -> bool:
    known = instruments.by_id.get(citation.instrument or "")
    if known and known.kind is Kind.INSTITUTION:
        return known.until is not None
    return bool(known or citation.named)
