"""Series of numbered candidates, and which of them may be the headings of a document."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeAlias

from clausier.importer.segment import series
from clausier.importer.segment.candidates import Candidate
from clausier.importer.segment.marks import ANNEX_WORDS, ARTICLE_WORDS, Kind
from clausier.importer.segment.rows import Row, capital

Run: TypeAlias = list[Candidate]
Key: TypeAlias = tuple[str, tuple[Kind, ...], tuple[int, ...]]  # word, kinds, numbers before the last

_DASH = {"–": "-", "—": "-"}
_LESS_SURE = 1.0  # by how much a number written otherwise may look less like a heading than the one before it
_HOPELESS = -2.0  # a candidate of this score is in no series


def always(_start: int, _end: int) -> float:
    """The price of beginning again where nothing explains it."""
    return series.RESTART


def groups(candidates: Sequence[Candidate]) -> dict[Key, Run]:
    """Candidates that may count together: same word, same kinds, same numbers but for the last."""
    found: dict[Key, Run] = {}
    for candidate in candidates:
        mark = candidate.mark
        if mark and mark.depth and mark.word not in ANNEX_WORDS and candidate.score > _HOPELESS:
            word = "article" if mark.word in ARTICLE_WORDS else mark.word
            found.setdefault((word, mark.kinds, mark.values[:-1]), []).append(candidate)
    return found


def value(candidate: Candidate) -> int:
    """The last component of its number: what a series counts by."""
    assert candidate.mark
    return candidate.mark.values[-1]


def run(rows: Sequence[Row], candidates: Sequence[Candidate], restart: Callable[[int, int], float] = always) -> Run:
    """The best series, chosen three times: from the second, what looks like the choice before counts more."""

    def look(candidate: Candidate) -> list[str]:
        mark, title, line = candidate.mark, candidate.title, rows[candidate.place].line
        assert mark
        capitals = str(capital(title.text)) if title.text else "?"
        sign = mark.sign[:1]
        return [
            f"sign {_DASH.get(sign, sign)}",
            f"capitals {capitals}",
            f"word {mark.word}",
            f"level {line.level}",
            f"strong {line.strong}",
        ]

    chosen = series.best(candidates, value, restart)
    weighed = list(candidates)
    for _ in range(2):
        weighed = series.consistent(candidates, chosen, look)
        chosen = series.best(weighed, value, restart)
    return _found_again(weighed, chosen)


def _found_again(candidates: Sequence[Candidate], chosen: Run) -> Run:
    """The run, with the numbers it lacks that stand elsewhere: two columns may have been read in the wrong order."""
    numbers = {value(c) for c in chosen}
    if len(chosen) < 4 or len(numbers) < len(chosen):
        return chosen
    least, last = 0.7 * series.total(chosen) / len(chosen), max(numbers)
    lost = [c for c in candidates if value(c) < last and value(c) not in numbers and c.score >= least]
    times = Counter(map(value, lost))
    return sorted((*chosen, *(c for c in lost if times[value(c)] == 1)), key=lambda c: c.place)


def completed(chosen: Run, others: Sequence[Candidate]) -> Run:
    """The run, with the one number that it lacks between two of it, where that is written in another way:
    « 3. Compte », « Article 4 – Prix », « 5. Durée »."""
    found: Run = []
    places = [c.place for c in others]
    for before, after in pairwise(chosen):
        found.append(before)
        if value(after) == value(before) + 2:
            first, last = bisect_right(places, before.title.last), bisect_left(places, after.place)
            between = [c for c in others[first:last] if c.score >= before.score - _LESS_SURE]
            fitting = [c for c in between if value(c) == value(before) + 1 and c.title.text]
            found += fitting if len(fitting) == 1 else []
    return [*found, *chosen[-1:]]


def heads_text(chosen: Sequence[Candidate]) -> bool:
    """Whether most of a run stand above some text: a table of contents, or a list of names, does not."""
    spaced = sum(a.title.glued or b.place - a.title.last > 1 for a, b in pairwise(chosen))
    return spaced >= 0.5 * (len(chosen) - 1)


def ends(chosen: Sequence[Candidate], end: int) -> list[int]:
    """For each of a run, the row where the next begins; `end` for the last."""
    return [*(c.place for c in chosen[1:]), end] if chosen else []
