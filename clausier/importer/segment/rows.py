"""The lines of a document as the segmenter reads them: without markup, with what surrounds each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from clausier.importer.lines import Line
from clausier.importer.segment.marks import tidy

_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|(?<!\w)_|_(?!\w)")
_CELLS = re.compile(r"\s*\|\s*")
_RULE = re.compile(r"[\s|:=_*~.•·-]*")  # a line that draws, or a bullet alone
_BULLET = re.compile(r"^(?:[•·▪◦●■□➢➤→✓✔\uf0b7\uf0a7o»*–—-]\s+|[•·▪◦●■□➢➤→✓✔\uf0b7\uf0a7])")
_END = re.compile(r"[.;:!?…»\")]$")


@dataclass(frozen=True)
class Row:
    """A line that says something. `index` counts all lines of the document from 0, `text` has no markup.

    `before` and `after` are the blank lines around it (a page break counts as one); `bullet`: a sign of a list stands
    first; `full`: as wide as the lines of paragraphs, so that what follows may go on with its sentence.
    """

    index: int
    text: str
    line: Line
    before: int
    after: int
    bullet: bool
    full: bool

    @cached_property
    def caps(self) -> bool:
        return capital(self.text)

    @cached_property
    def ended(self) -> bool:
        """Whether its sentence, or its list item, ends with it."""
        return bool(_END.search(self.text))


def capital(text: str) -> bool:
    """All in capitals, whatever the digits and signs: « ARTICLE 3 – PRIX », « C.G.V. »; a lone letter is not."""
    letters = [char for char in text if char.isalpha()]
    low = sum(char.islower() for char in letters)
    return len(letters) >= 3 and low <= len(letters) // 12 and 2 * len(letters) > len(text.replace(" ", ""))


def rows(lines: Sequence[Line]) -> list[Row]:
    """The lines that say something, in order."""
    texts = [_bare(line.plain) for line in lines]
    said = [index for index, text in enumerate(texts) if not _RULE.fullmatch(text)]
    width = _width([texts[index] for index in said])
    found = []
    for place, index in enumerate(said):
        before = index - (said[place - 1] if place else -1) - 1
        after = (said[place + 1] if place + 1 < len(said) else len(lines)) - index - 1
        text = texts[index]
        bullet = bool(_BULLET.match(text)) or lines[index].item
        shown = _BULLET.sub("", text) if _BULLET.match(text) else text
        broken = "\f" in lines[index].text
        full = len(text) >= width
        found.append(Row(index, shown, lines[index], before or int(broken), after, bullet, full))
    return found


def _bare(plain: str) -> str:
    text = _EMPHASIS.sub("", plain.replace("\f", " ")).strip()
    text = re.sub(r"^#{1,6}\s+", "", re.sub(r"^\\(?=[#*-])", "", text))
    if text.startswith("|") or text.endswith("|"):
        text = _CELLS.sub(" ", text)
    return tidy(re.sub(r"\\(?=[.\-()#*])", "", text))


def _width(texts: Sequence[str]) -> float:
    """From how many characters on a line is full: infinite where paragraphs are not wrapped."""
    long = sorted(len(text) for text in texts if len(text) > 40)
    if len(long) < 8:
        return float("inf")
    high = long[int(len(long) * 0.9)]
    return 0.8 * high if high <= 160 else float("inf")
