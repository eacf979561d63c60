"""Which clause of an earlier version each line of a draft continues."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rapidfuzz.distance import Indel

from clausier.importer.carry.align import Origins
from clausier.words import words

LEFT_ASIDE = "skipped "  # before the reason, where an owner is no clause: an id has no space
_LEAST = 0.3  # of the words of a clause, for what stands elsewhere to continue it
_SAME_CLAUSE = 0.8  # similarity of words, 0 to 1, above which a clause that moved is the same


@dataclass(frozen=True)
class Group:
    """Lines of a draft that make one clause, the first of them in the unit ranked `unit`.

    `owner` is the id of the clause they continue, `LEFT_ASIDE` and a reason for what was none, empty for what is new.
    """

    unit: int
    lines: tuple[int, ...]
    owner: str


def groups(
    units: Sequence[Sequence[int]],
    lines: Sequence[str],
    found: Origins,
    home: Mapping[int, str],
    before: Mapping[str, str],
) -> list[Group]:
    """`units` are the lines (from 1) of each clause of a draft, in order; `home` says whose each line was before, and
    `before` what each clause said.

    An owner has the longest run of lines that continue it, no other. Units are divided as they were before, and joined.
    """
    asked = [(line, rank) for rank, unit in enumerate(units) for line in unit if lines[line - 1].strip()]
    ranks = [rank for _, rank in asked]
    said = [_said(found[line - 1], home) for line, _ in asked]
    owners = _longest(said, {id_: _LEAST * len(words(text)) for id_, text in before.items()})
    owners = _filled(owners, ranks)
    keys = [(owner, -1 if owner else rank) for owner, rank in zip(owners, ranks, strict=True)]
    made = []
    for key, places in groupby(range(len(asked)), key=keys.__getitem__):
        run = list(places)
        made.append(Group(ranks[run[0]], tuple(asked[n][0] for n in run), key[0]))
    return made


def moved(made: Sequence[Group], lines: Sequence[str], before: Mapping[str, str]) -> list[Group]:
    """The groups that continue nothing where they stand, given to the clause that said the same elsewhere.

    `before` is the text of each clause of the earlier version.
    """
    taken = {group.owner for group in made}
    left = {id_: words(text) for id_, text in before.items() if id_ not in taken}
    done = []
    for group in made:
        if not group.owner and left:
            ours = words(" ".join(lines[n - 1] for n in group.lines))
            likeness, near = max((Indel.normalized_similarity(ours, theirs), id_) for id_, theirs in left.items())
            if likeness >= _SAME_CLAUSE:
                del left[near]
                group = replace(group, owner=near)
        done.append(group)
    return done


def _said(counts: Mapping[int, int], home: Mapping[int, str]) -> tuple[str, int]:
    """Whose words a line has, and how many."""
    total: Counter[str] = Counter()
    for line, count in counts.items():
        total[home.get(line, "")] += count
    return total.most_common(1)[0] if total else ("", 0)


def _longest(said: Sequence[tuple[str, int]], least: Mapping[str, float]) -> list[str]:
    """Each owner where the run of its words is the longest, nowhere else, and nowhere if `least` asks for more."""
    runs = [(owner, list(places)) for owner, places in groupby(range(len(said)), key=lambda n: said[n][0])]
    weighed = [(sum(said[n][1] for n in places), -places[0]) for _, places in runs]
    best: dict[str, tuple[int, int]] = {}
    for (owner, _), weight in zip(runs, weighed, strict=True):
        best[owner] = max(best.get(owner, weight), weight)
    kept = [""] * len(said)
    for (owner, places), weight in zip(runs, weighed, strict=True):
        if weight == best[owner] and weight[0] >= least.get(owner, 0):
            for n in places:
                kept[n] = owner
    return kept


def _filled(owners: Sequence[str], ranks: Sequence[int]) -> list[str]:
    """What continues nothing belongs with what stands before it in its unit, or else after; never with what is skipped:
    new words would be lost there."""
    filled = list(owners)
    forwards = [(n, n - 1) for n in range(1, len(filled))]
    for n, beside in (*forwards, *((beside, n) for n, beside in reversed(forwards))):
        if not filled[n] and ranks[n] == ranks[beside] and not filled[beside].startswith(LEFT_ASIDE):
            filled[n] = filled[beside]
    return filled
