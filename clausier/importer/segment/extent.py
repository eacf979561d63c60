"""A stretch of a document with the candidates that stand in it, and the headings chosen among them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausier.importer.segment.candidates import Candidate
from clausier.importer.segment.marks import ANNEX_WORDS, Mark
from clausier.importer.segment.rows import Row


@dataclass(frozen=True)
class Extent:
    """Rows from `start` up to `end`; `numbered` and `shown` (titles without a number) in the order of rows. `depth`
    counts the parts and annexes above."""

    rows: Sequence[Row]
    numbered: Sequence[Candidate]
    shown: Sequence[Candidate]
    start: int
    end: int
    depth: int = 0

    def between(self, start: int, end: int, *, below: bool = False) -> "Extent":
        """The part from row `start` up to row `end`; `below` a heading of a part."""
        numbered, shown = _slice(self.numbered, start, end), _slice(self.shown, start, end)
        return replace(self, numbered=numbered, shown=shown, start=start, end=end, depth=self.depth + below)


def _slice(candidates: Sequence[Candidate], start: int, end: int) -> Sequence[Candidate]:
    first = bisect_left(candidates, start, key=_place)
    return candidates[first : bisect_left(candidates, end, lo=first, key=_place)]


def _place(candidate: Candidate) -> int:
    return candidate.place


@dataclass(frozen=True)
class Heading:
    """A printed heading, from row `place` to row `last`. `level` is 1 for an article, more for what divides it;
    `part`: numbering may begin again below it. `glued`: its text begins on its line."""

    place: int
    last: int
    level: int
    number: str
    title: str
    part: bool = False
    glued: bool = False


def heading(candidate: Candidate, level: int, *, part: bool = False) -> Heading:
    """The heading that a candidate is."""
    mark, title = candidate.mark, candidate.title
    return Heading(candidate.place, title.last, level, _printed(mark) if mark else "", title.text, part, title.glued)


def _printed(mark: Mark) -> str:
    """« 3 » of « Article 3 », but « Annexe 3 »: an article may bear that number too."""
    return f"{mark.word.capitalize()} {mark.printed}".strip() if mark.word in ANNEX_WORDS else mark.printed
