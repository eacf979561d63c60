"""Which clause of one version became which of the other. Position never decides: it only separates equals.

1. An id is for ever: the same id is the same clause, and the newer version's `moved` says where an id went.
2. Clauses that remain are paired by the likeness of heading and restatement, for the best sum over all pairs.
3. What remains may be a part: a new clause made of words that left an older one was split from it; an old clause made
   of words that a newer one gained was merged into it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from clausier.diff.assignment import best_pairs
from clausier.model import Clause, Version
from clausier.words import fold, words

# Measured on the first five documents published: of 112,101 pairs of different clauses, 999 in 1,000 are alike below 55
# and 30 reach 60, nearly all on the same subject (most in two documents); 999 in 1,000 cover each other below 0.5.
ALIKE = 60  # rapidfuzz ratio, 0 to 100: below, two clauses are not the same rule
COVERED = 0.6  # the share of a part's words that must come from the whole
MIN_WORDS = 8  # below, words in common are chance
HEADING_WEIGHT = 0.2  # of the likeness; the restatement makes the rest
_SHORT = 3  # letters: articles, prepositions and auxiliaries, that any two clauses share


@dataclass(frozen=True)
class Match:
    """Clauses of the older version and what they became; one side may be empty, one side at most has several."""

    older: tuple[Clause, ...]
    newer: tuple[Clause, ...]


def match(older: Version, newer: Version) -> tuple[Match, ...]:
    """Every clause of both versions in one match exactly; in the order of the older version, then what is new."""
    links = _Links(older.clauses, newer.clauses)
    for clause in older.clauses:
        heir = clause.id if clause.id in links.newer else newer.moved.get(clause.id, "")
        if heir in links.newer:
            links.add(clause.id, heir)
    for old, new in _alike(links.free_older(), links.free_newer()):
        links.add(old, new)
    _attach_parts(links)
    return links.matches()


class _Links:
    """Who became whom, while it is being found out."""

    def __init__(self, older: Sequence[Clause], newer: Sequence[Clause]) -> None:
        self.older = {clause.id: clause for clause in older}
        self.newer = {clause.id: clause for clause in newer}
        self.heirs: dict[str, list[str]] = {id_: [] for id_ in self.older}
        self.origins: dict[str, list[str]] = {id_: [] for id_ in self.newer}

    def add(self, old: str, new: str) -> None:
        self.heirs[old].append(new)
        self.origins[new].append(old)

    def free_older(self) -> list[Clause]:
        return [self.older[id_] for id_, heirs in self.heirs.items() if not heirs]

    def free_newer(self) -> list[Clause]:
        return [self.newer[id_] for id_, origins in self.origins.items() if not origins]

    def matches(self) -> tuple[Match, ...]:
        found: list[Match] = []
        rank = {id_: n for n, id_ in enumerate(self.newer)}
        told: set[str] = set()
        for id_, heirs in self.heirs.items():
            if id_ not in told:
                origins = self.origins[heirs[0]] if len(heirs) == 1 else [id_]
                told.update(origins)
                found.append(
                    Match(
                        tuple(self.older[origin] for origin in self.older if origin in origins),
                        tuple(self.newer[heir] for heir in sorted(heirs, key=rank.__getitem__)),
                    )
                )
        return (*found, *(Match((), (clause,)) for clause in self.free_newer()))


def _alike(older: Sequence[Clause], newer: Sequence[Clause]) -> list[tuple[str, str]]:
    """The pairs of clauses that state the same rule. Among equals (a sentence printed twice), the nearest in rank."""
    left = [(fold(clause.heading), " ".join(words(clause.summary))) for clause in older]
    right = [(fold(clause.heading), " ".join(words(clause.summary))) for clause in newer]
    scores = {}
    least = (ALIKE - 100 * HEADING_WEIGHT) / (1 - HEADING_WEIGHT)  # of the text, below which no heading makes up for it
    for i, (heading, text) in enumerate(left):
        for j, (other_heading, other_text) in enumerate(right):
            likeness = fuzz.ratio(text, other_text, score_cutoff=least)
            likeness = (1 - HEADING_WEIGHT) * likeness + HEADING_WEIGHT * fuzz.ratio(heading, other_heading)
            if likeness >= ALIKE:
                apart = abs(i / len(left) - j / len(right))  # 0 to 1: never worth a hundredth of a point
                scores[i, j] = round(likeness * 100) * 1000 - round(apart * 999)
    return [(older[i].id, newer[j].id) for i, j in sorted(best_pairs(scores).items())]


def _attach_parts(links: _Links) -> None:
    """Links each clause that is left over to the one it was split from, or merged into, if there is one."""
    if not links.free_older() and not links.free_newer():
        return
    left = {  # the words that each older clause lost, where it was not merged
        old: _words_of(links.older[old]) - _all_words(links.newer[heir] for heir in heirs)
        for old, heirs in links.heirs.items()
        if all(links.origins[heir] == [old] for heir in heirs)
    }
    for part in links.free_newer():
        if old := _whole_of(part, left):
            links.add(old, part.id)
            left[old] -= _words_of(part)
    gained = {  # the words that came to each newer clause, where it was not split
        new: _words_of(links.newer[new]) - _all_words(links.older[origin] for origin in origins)
        for new, origins in links.origins.items()
        if all(links.heirs[origin] == [new] for origin in origins)
    }
    for part in links.free_older():
        if new := _whole_of(part, gained):
            links.add(part.id, new)
            gained[new] -= _words_of(part)


def _whole_of(part: Clause, wholes: Mapping[str, Counter[str]]) -> str:
    """The id of the words that cover most of `part`, the first among equals; empty when none covers enough."""
    own = _words_of(part)
    if own.total() < MIN_WORDS:
        return ""
    shares = {id_: (own & whole).total() / own.total() for id_, whole in wholes.items()}
    best = max(shares, key=shares.__getitem__, default="")
    return best if best and shares[best] >= COVERED else ""


def _all_words(clauses: Iterable[Clause]) -> Counter[str]:
    return sum(map(_words_of, clauses), Counter())


def _words_of(clause: Clause) -> Counter[str]:
    """The words of a restatement that carry its meaning, with how often each comes back."""
    return Counter(word for word in words(clause.summary) if len(word) > _SHORT or word.isdigit())
