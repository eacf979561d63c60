"""Lines that follow one another read as one text, for what the width of a page cuts in two."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.importer.lines import Reading
from clausier.importer.segment.marks import tidy
from clausier.words import fold

_LINES = 8  # of one passage
_CHARACTERS = 2_000  # of a line that are read


@dataclass(frozen=True)
class Passage:
    """`text` keeps its line feeds. `starts` and `numbers` have one item for each line: where it starts, and its number
    (0: around the document)."""

    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]

    def line(self, place: int) -> int:
        """The number of the line that holds a character."""
        return self.numbers[bisect_right(self.starts, place) - 1]


def passages(reading: Reading) -> Iterator[Passage]:
    """Runs of lines between blank ones, or the « ET » between two parties, then each text from around the document."""
    run: list[tuple[int, str]] = []
    for number, line in enumerate(reading.lines, 1):
        text = tidy(line.plain[:_CHARACTERS]) if number > reading.front_matter else ""
        if run and (not text or len(run) == _LINES or fold(text).strip(" :,") == "et"):
            yield _passage(run)
            run = []
        if text:
            run.append((number, text))
    if run:
        yield _passage(run)
    for around in reading.around:
        if text := tidy(around[:_CHARACTERS]):
            yield _passage([(0, text)])


def _passage(run: Sequence[tuple[int, str]]) -> Passage:
    starts, place = [], 0
    for _, text in run:
        starts.append(place)
        place += len(text) + 1
    return Passage("\n".join(text for _, text in run), tuple(starts), tuple(number for number, _ in run))
