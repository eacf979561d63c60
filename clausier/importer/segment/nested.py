"""Numbers counted twice over in one hand: « 1. Objet », « 2. Prix », « 1. Montant », « 2. Taxes », « 3. Durée »."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from clausier.importer.segment.candidates import Candidate
from clausier.importer.segment.rows import Row, capital
from clausier.importer.segment.runs import Run, value

_SCORE = 0.5  # the least score of a number that must find its place


def outer(rows: Sequence[Row], candidates: Sequence[Candidate]) -> Run:
    """The numbers that count through, where others begin again between two of them, twice at least; else none."""
    likely = [c for c in candidates if c.score >= _SCORE]
    found: Run = []
    inner: Run = []  # the numbers since they last began again
    times = 0
    for place, candidate in enumerate(likely):
        number = value(candidate)
        through = number == len(found) + 1
        within = bool(inner) and number == value(inner[-1]) + 1
        if through and within:
            through = _like(rows, candidate, found[-1], inner[-1], likely[place + 1 :])
        if through:
            found.append(candidate)
            inner = []
        elif within:
            inner.append(candidate)
        elif number == 1:
            inner = [candidate]
            times += 1
        else:
            return []
    return found if times > 1 and len(found) > 2 and found[-1].place > likely[0].place else []


def _like(
    rows: Sequence[Row], candidate: Candidate, through: Candidate, within: Candidate, after: Sequence[Candidate]
) -> bool:
    """Whether a number that follows two others goes with the one that counts through: by its look, or because no other
    could before the numbers begin again."""
    looks = [_look(rows, c) for c in (candidate, through, within)]
    if looks[1] != looks[2] and looks[0] in looks[1:]:
        return looks[0] == looks[1]
    return not after or value(after[0]) != value(candidate)


def _look(rows: Sequence[Row], candidate: Candidate) -> tuple[object, ...]:
    mark, row = candidate.mark, rows[candidate.place]
    return (mark.sign if mark else "", capital(candidate.title.text), row.line.level, row.line.strong)


def inside(narrow: Run, wide: Run) -> bool:
    """Whether numbers begin again, twice at least, between those of another run, which do not: they divide it."""
    again = [c.place for c in narrow if value(c) == 1]
    if len(again) < 2 or sum(value(c) == 1 for c in wide) > 1 or not wide or wide[0].place > narrow[0].place:
        return False
    places = [c.place for c in wide]
    return all(bisect_left(places, a) < bisect_left(places, b) for a, b in pairwise(again))
