"""Two versions to their difference: matches, what changed in each, and the order a reader goes through them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from clausier.diff.changes import Change, Diff, FactChange, Kind
from clausier.diff.facts import document_changes, fact_changes
from clausier.diff.matching import Match, match
from clausier.diff.wording import word_differences
from clausier.model import Clause, StatedFact, Version


def compare(older: Version, newer: Version) -> Diff:
    """What changed from `older` to `newer`. Notes and line numbers are the editor's, and never a change."""
    matches = _reading_order(match(older, newer), older, newer)
    by_clause = [change for m in matches for change in fact_changes(_stated(m.older), _stated(m.newer))]
    facts = document_changes(by_clause, _stated(older.clauses), _stated(newer.clauses))
    moved = _moved(matches, older, newer)
    changes = tuple(
        _change(m, tuple(fact for fact in facts if _touches(fact, m)), n in moved) for n, m in enumerate(matches)
    )
    in_order = sorted(facts, key=lambda fact: next(n for n, m in enumerate(matches) if _touches(fact, m)))
    return Diff(older, newer, changes, tuple(in_order))


def _stated(clauses: Sequence[Clause]) -> list[StatedFact]:
    return [stated for clause in clauses for stated in clause.facts]


def _touches(fact: FactChange, m: Match) -> bool:
    before, after = fact.before, fact.after
    return (before is not None and any(clause.id == before.clause for clause in m.older)) or (
        after is not None and any(clause.id == after.clause for clause in m.newer)
    )


def _change(m: Match, facts: tuple[FactChange, ...], moved: bool) -> Change:
    if not m.older or not m.newer:
        return Change(m.older, m.newer, (Kind.REMOVED if m.older else Kind.ADDED,), (), facts)
    wording = word_differences([c.summary for c in m.older], [c.summary for c in m.newer])
    change = Change(m.older, m.newer, (), wording, facts)
    found = set(_of_pair(change)) if _is_pair(m) else set()
    found |= {Kind.SPLIT} if len(m.newer) > 1 else set()
    found |= {Kind.MERGED} if len(m.older) > 1 else set()
    found |= {Kind.FACTS} if facts else set()
    found |= {Kind.CITES} if change.cited or change.no_longer_cited else set()
    found |= {Kind.MOVED} if moved else set()
    return Change(m.older, m.newer, tuple(kind for kind in Kind if kind in found), wording, facts)


def _of_pair(change: Change) -> Iterator[Kind]:
    """What only a clause that stays one can undergo."""
    (before,), (after,) = change.older, change.newer
    if change.wording:
        yield Kind.REWORDED
    if before.heading != after.heading:
        yield Kind.RETITLED
    if {topic.id for topic in before.topics} != {t.id for t in after.topics} or before.topic.id != after.topic.id:
        yield Kind.TOPIC
    if before.number != after.number:
        yield Kind.RENUMBERED


def _moved(matches: Sequence[Match], older: Version, newer: Version) -> set[int]:
    """The matches to move, the fewest there are, so that all the others keep their order."""
    was, is_ = _ranks(older), _ranks(newer)
    pairs = [(was[m.older[0].id], is_[m.newer[0].id], n) for n, m in enumerate(matches) if _is_pair(m)]
    pairs.sort()
    stayed = longest_increasing([rank for _, rank, _ in pairs])
    return {n for at, (_, _, n) in enumerate(pairs) if at not in stayed}


def _is_pair(m: Match) -> bool:
    return len(m.older) == len(m.newer) == 1


def _ranks(version: Version) -> dict[str, int]:
    return {clause.id: rank for rank, clause in enumerate(version.clauses)}


def longest_increasing(ranks: Sequence[int]) -> set[int]:
    """The places of a longest increasing subsequence (patience sorting)."""
    tops: list[int] = []  # the lowest rank that ends a run of each length
    places: list[int] = []  # where it is
    before: list[int] = []  # for each place, the one that comes before it in its run
    for place, rank in enumerate(ranks):
        length = bisect_left(tops, rank)
        tops[length : length + 1] = [rank]
        before.append(places[length - 1] if length else -1)
        places[length : length + 1] = [place]
    found: set[int] = set()
    place = places[-1] if places else -1
    while place >= 0:
        found.add(place)
        place = before[place]
    return found


def _reading_order(matches: Sequence[Match], older: Version, newer: Version) -> list[Match]:
    """In the order of the newer version; what went stands after what stood before it, at the start if nothing did."""
    match_of = {clause.id: n for n, m in enumerate(matches) for clause in m.older}
    gone: dict[int, list[Match]] = {}
    last = -1
    for clause in older.clauses:
        n = match_of[clause.id]
        if matches[n].newer:
            last = n
        else:
            gone.setdefault(last, []).append(matches[n])
    rank = _ranks(newer)
    standing = sorted((n for n, m in enumerate(matches) if m.newer), key=lambda n: rank[matches[n].newer[0].id])
    return [*gone.get(-1, []), *(item for n in standing for item in (matches[n], *gone.get(n, [])))]
