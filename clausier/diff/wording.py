"""Word by word: what was taken out of a restatement, what was put in."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby

from clausier.diff.changes import Edit, Run
from clausier.prose import lines
from clausier.quantities.numbers import NUMBER

# A number is one word with the spaces inside it; an elided article is a word of its own: « de l'indice », « du taux ».
_TOKEN = re.compile(rf"{NUMBER}|\w+['’]|\w+(?:-\w+)*|\s+|[^\w\s]")
_SPACE = " "  # a line break or a no-break space is no change of words
# A lone word kept between two changes, usually an article, cuts a sentence into shreds: it goes with the change.
ISLAND = 1
# Below this share of kept words nothing is left of the sentence: the old one then the new one read better.
RECOGNISABLE = 0.3


def word_differences(older: Sequence[str], newer: Sequence[str]) -> tuple[Run, ...]:
    """The runs that lead from the older restatements (Markdown, in order) to the newer ones, a line each paragraph or
    item; deleted words stand before those that replace them. Empty when the words are the same."""
    if older == newer:
        return ()
    before, after = _tokens(older), _tokens(newer)
    old, new = ([_SPACE if token.isspace() else token for token in tokens] for tokens in (before, after))
    if old == new:
        return ()
    codes = list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
    kept = sum(_count(before[i1:i2]) for tag, i1, i2, _, _ in codes if tag == "equal")
    if kept < RECOGNISABLE * max(_count(before), _count(after)):
        return _runs([(Edit.DELETED, before), (Edit.INSERTED, after)])
    steps: list[tuple[Edit, list[str]]] = []
    for n, (tag, i1, i2, j1, j2) in enumerate(codes):
        inside = 0 < n < len(codes) - 1
        kept_line = "\n" in "".join(after[j1:j2])
        if tag == "equal" and (kept_line or not inside or _count(after[j1:j2]) > ISLAND):
            steps.append((Edit.KEPT, after[j1:j2]))
        else:
            steps += [(Edit.DELETED, before[i1:i2]), (Edit.INSERTED, after[j1:j2])]
    return _runs(steps)


def _tokens(texts: Sequence[str]) -> list[str]:
    return _TOKEN.findall("\n".join(map(lines, texts)))


def _count(tokens: Sequence[str]) -> int:
    """Words and numbers; neither spaces nor punctuation."""
    return sum(token[0].isalnum() for token in tokens)


def _runs(steps: Sequence[tuple[Edit, list[str]]]) -> tuple[Run, ...]:
    """Between two kept runs, one deletion then one insertion."""
    runs = []
    for _, group in groupby(steps, key=lambda step: step[0] is Edit.KEPT):
        same_fate: dict[Edit, list[str]] = {edit: [] for edit in Edit}
        for edit, tokens in group:
            same_fate[edit] += tokens
        runs += [Run(edit, "".join(tokens)) for edit, tokens in same_fate.items() if tokens]
    return tuple(runs)
