"""Where the lines of a text stood in an earlier one, whatever their numbers and their ends."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain

from rapidfuzz.distance import LCSseq

from clausier.words import words

Origins = list[Counter[int]]

_MOST_WORDS = 60_000  # of both texts: beyond, the alignment would take hundreds of megabytes
_ENOUGH = 0.6  # of the words of a line, for it to stand where they stood


def origins(old: Sequence[str], new: Sequence[str]) -> Origins:
    """For each line of `new`, how many of its words stand on which lines of `old`, counted from 1.

    A line that hardly says what an earlier one said has none: a stray « de » or « le » is no origin. What is found
    nowhere in order is looked for once more in what is left: an article may have moved.
    """
    before, after = [words(line) for line in old], [words(line) for line in new]
    found = _in_order(before, after)
    used = {line for counts in found for line in counts}
    left = _in_order(
        [[] if line in used else said for line, said in enumerate(before, 1)],
        [[] if counts else said for counts, said in zip(found, after, strict=True)],
    )
    return [counts or others for counts, others in zip(found, left, strict=True)]


def _in_order(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> Origins:
    flat_before, flat_after = list(chain.from_iterable(before)), list(chain.from_iterable(after))
    found: Origins = [Counter() for _ in after]
    if len(flat_before) + len(flat_after) > _MOST_WORDS:
        return found
    starts_before, starts_after = _starts(before), _starts(after)
    for block in LCSseq.opcodes(flat_before, flat_after).as_matching_blocks():
        for step in range(block.size):
            line = bisect_right(starts_after, block.b + step) - 1
            found[line][bisect_right(starts_before, block.a + step)] += 1
    return [
        counts if said and counts.total() >= _ENOUGH * len(said) else Counter()
        for counts, said in zip(found, after, strict=True)
    ]


def _starts(lines: Sequence[Sequence[str]]) -> list[int]:
    """The rank, among all the words, of the first word of each line."""
    return list(accumulate(map(len, lines), initial=0))[:-1]
