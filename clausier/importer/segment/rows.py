"""The lines of a document as the segmenter reads them: without markup, with what surrounds each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median_low

from clausier.importer.lines import Line
from clausier.importer.segment.marks import tidy

_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|(?<!\w)_|_(?!\w)")
_RULE = re.compile(r"[\s|:=_*~.•·-]*")  # a line that draws, or a bullet alone
_BULLET = re.compile(r"^(?:[•·▪◦●■□➢➤→✓✔\uf0b7\uf0a7o»*–—-]\s+|[•·▪◦●■□➢➤→✓✔\uf0b7\uf0a7])")
_END = re.compile(r"[.;:!?…»\")]$")
_WRAPPED = 40  # characters above which a line may be one of a paragraph
_FEWEST = 8  # such lines, below which nothing is told of the layout


@dataclass(frozen=True)
class Row:
    """A line that says something. `index` counts all lines of the document from 0, `text` has no markup.

    `before` and `after` are the blank lines around it (a page break counts as one), less those that part every two
    lines of the document; `bullet`: a sign of a list stands first; `full`: as wide as the lines of paragraphs, so that
    what follows may go on with its sentence; `cells` counts those that say something in a row of a table, 0 elsewhere.
    """

    index: int
    text: str
    line: Line
    before: int
    after: int
    bullet: bool
    full: bool
    cells: int = 0

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
    spacing = _spacing(lines, texts, said)
    found = []
    for place, index in enumerate(said):
        before = max(0, index - (said[place - 1] if place else -1) - 1 - spacing)
        after = max(0, (said[place + 1] if place + 1 < len(said) else len(lines)) - index - 1 - spacing)
        text = texts[index]
        bullet = bool(_BULLET.match(text)) or lines[index].item
        shown = _BULLET.sub("", text) if _BULLET.match(text) else text
        broken = "\f" in lines[index].text
        full = len(text) >= width
        cells = sum(bool(cell.strip()) for cell in lines[index].text.split(" | ")) if "|" in lines[index].text else 0
        found.append(Row(index, shown, lines[index], before or int(broken), after, bullet, full, cells))
    return found


def _bare(plain: str) -> str:
    text = _EMPHASIS.sub("", plain.replace("\f", " ")).strip()
    text = re.sub(r"^#{1,6}\s+", "", re.sub(r"^\\(?=[#*-])", "", text))
    if text.startswith("|") or text.endswith("|"):
        text = " ".join(cell.strip() for cell in text.split("|"))
    return tidy(re.sub(r"\\(?=[.\-()#*])", "", text))


def _spacing(lines: Sequence[Line], texts: Sequence[str], said: Sequence[int]) -> int:
    """The blank lines that part two lines of one sentence: more than none where a text is double-spaced."""
    gaps = [
        b - a - 1
        for a, b in pairwise(said)
        if len(texts[a]) > _WRAPPED and not _END.search(texts[a]) and texts[b][:1].islower()
        if not lines[b].item and not _BULLET.match(texts[b])
    ]
    return median_low(gaps) if len(gaps) >= _FEWEST else 0


def _width(texts: Sequence[str]) -> float:
    """From how many characters on a line is full: infinite where paragraphs are not wrapped."""
    long = sorted(len(text) for text in texts if len(text) > _WRAPPED)
    if len(long) < _FEWEST:
        return float("inf")
    high = long[int(len(long) * 0.9)]
    return 0.8 * high if high <= 160 else float("inf")
