"""Changes of a text by places, and those of them that keep its meaning."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_MOST_TRIALS = 200  # each reads the file again; a repair that seldom holds is not worth more


class Edit(NamedTuple):
    """`text` in the place of the characters from `start` to `end`, not included."""

    start: int
    end: int
    text: str


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with all the edits, which do not overlap."""
    pieces, position = [], 0
    for edit in sorted(edits):
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, text[position:]])


def kept(text: str, edits: Sequence[Edit], holds: Callable[[str], bool]) -> Sequence[Edit]:
    """As many of the edits as leave a text that `holds`: all of them if they can be; else halves are tried apart."""
    return _kept(text, edits, holds, iter(range(_MOST_TRIALS)))


def _kept(text: str, edits: Sequence[Edit], holds: Callable[[str], bool], trials: Iterator[int]) -> Sequence[Edit]:
    if not edits or next(trials, None) is None:
        return []
    if holds(applied(text, edits)):
        return edits
    middle = len(edits) // 2
    if not middle:
        return []
    first, second = _kept(text, edits[:middle], holds, trials), _kept(text, edits[middle:], holds, trials)
    both = [*first, *second]
    return both if not first or not second or holds(applied(text, both)) else first
