"""Numbers that follow one another: the best run of candidates, holes and repeats allowed at a price."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from clausier.importer.segment.candidates import Candidate

_HOLE = 1.2  # for each number that is missing between two
_REPEAT = 1.5  # for a number printed twice
_LATE = 0.8  # for each number missing before the first, and once for beginning elsewhere than at 1
_MOST_HOLES = 4
_FAR = 6.0  # for more of them, whatever their number
RESTART = 7.0  # for beginning again at 1 without a heading above that says why


def best(
    candidates: Sequence[Candidate],
    value: Callable[[Candidate], int],
    restart: Callable[[int, int], float] = lambda _from, _to: RESTART,
) -> list[Candidate]:
    """The run of candidates, in the order of lines, with the highest sum of scores. `restart(from, to)` is the price
    of beginning again between two rows; a run begins at any number, dearer the later. In time linear in candidates."""
    runs: list[tuple[float, int]] = []  # for each candidate: the score of the best run that ends with it, what precedes
    by_value: dict[int, int] = {}  # for each number, the candidate that ends the best run so far
    top = -1
    for index, candidate in enumerate(candidates):
        number = value(candidate)
        start = -_LATE * min(number, 7) if number > 1 else 0.0
        options = [(start, -1)]
        for before in range(max(number - 1 - _MOST_HOLES, 0), number + 1):
            if (last := by_value.get(before)) is not None and candidates[last].title.last < candidate.place:
                price = _REPEAT if before == number else _HOLE * (number - before - 1)
                options.append((runs[last][0] - price, last))
        if top >= 0 and candidates[top].title.last < candidate.place:
            again = restart(candidates[top].place, candidate.place) if number <= 1 else _FAR
            if number <= 1 or value(candidates[top]) < number - _MOST_HOLES - 1:
                options.append((runs[top][0] - again, top))
        score, previous = max(options)
        runs.append((score + candidate.score, previous))
        if number not in by_value or runs[by_value[number]][0] <= runs[index][0]:
            by_value[number] = index
        if top < 0 or runs[index][0] >= runs[top][0]:
            top = index
    chosen = []
    index = top
    while index >= 0:
        chosen.append(candidates[index])
        index = runs[index][1]
    return chosen[::-1]


def consistent(
    candidates: Sequence[Candidate], run: Sequence[Candidate], look: Callable[[Candidate], Iterable[Hashable]]
) -> list[Candidate]:
    """The candidates again, those that look like most of the run counting more, the others less: a document is
    written in one hand. `look` gives the traits of a candidate."""
    if len(run) < 3:
        return list(candidates)
    share = {trait: count / len(run) for trait, count in Counter(t for c in run for t in look(c)).items()}
    common = {trait for trait, part in share.items() if part >= 0.7}

    def gain(candidate: Candidate) -> float:
        traits = set(look(candidate))
        return sum(0.4 if trait in traits else -1.2 for trait in common)

    return [replace(candidate, score=candidate.score + gain(candidate)) for candidate in candidates]


def total(run: Iterable[Candidate]) -> float:
    return sum(candidate.score for candidate in run)
