"""French legal citations, as people write them: « art. 1148 du Code civil », « loi n° 78-17 », « RGPD, art. 28(3) ».

`parse` reads them in any text and never fails; `render` writes one in the form of our data files, which `parse` reads
back to the same citation.
"""

from dataclasses import dataclass, field

from clausier.instruments import Instruments
from clausier.law.grammar import groups
from clausier.law.words import Found

ONWARD = "s."  # the end of « articles 1224 et suivants »


@dataclass(frozen=True)
class Citation:
    """One article of one text, or a text as a whole (no article).

    `instrument` is the id of a known text; where it is None, `named` holds the name of a text that is not known, or
    nothing when none was said. `said` is false where the text was gathered from the number alone. `last` ends a range
    (`ONWARD`: no end). `paragraph` goes from the whole to the part: ("I", "al. 2"). `text` is `start` to `end` of what
    was read; citations that differ by their words alone are equal.
    """

    instrument: str | None
    named: str = ""
    article: str = ""
    last: str = ""
    paragraph: tuple[str, ...] = ()
    said: bool = field(default=True, compare=False)
    text: str = field(default="", compare=False)
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


def parse(text: str, instruments: Instruments) -> tuple[Citation, ...]:
    """Every citation of a text, in order, none over another. Takes a time in proportion to the length of the text."""
    return tuple(_citation(found, text) for found in groups(text, instruments))


def render(citation: Citation, instruments: Instruments) -> str:
    """« C. com., art. L441-10, II, al. 2 »: the text by its short name, the article, the paragraph."""
    known = instruments.by_id.get(citation.instrument or "")
    parts = [known.short if known else citation.named]
    if citation.article:
        article = "1er" if citation.article == "1" else citation.article
        parts.append(f"art. {article}{_until(citation.last)}")
    parts += (f"§ {step}" if step.isdigit() else step for step in citation.paragraph)
    return ", ".join(part for part in parts if part)


def _until(last: str) -> str:
    return f" {last}" if last == ONWARD else f" à {last}" if last else ""


def _citation(found: Found, text: str) -> Citation:
    return Citation(
        found.instrument, found.named, found.article, ONWARD if found.onward else found.last, tuple(found.steps),
        found.said, text[found.start : found.end], found.start, found.end,
    )  # fmt: skip
