"""The best one-to-one pairing of two sets, whatever the order they come in."""

from collections.abc import Mapping

_INFINITE = 10**12  # beyond any sum of scores


def best_pairs(scores: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Left to right, so that the sum of the scores is the highest. Only pairs in `scores` (above 0) may be formed.

    Taking the best pair first would do worse: it may leave its two neighbours with nobody. Pairs that share no member
    are settled apart, which keeps each problem tiny."""
    chosen: dict[int, int] = {}
    for lefts, rights in _groups(scores):
        chosen |= _assign(lefts, rights, scores)
    return chosen


def _groups(scores: Mapping[tuple[int, int], int]) -> list[tuple[list[int], list[int]]]:
    """Lefts and rights that pairs link, directly or not."""
    rights_of: dict[int, list[int]] = {}
    lefts_of: dict[int, list[int]] = {}
    for left, right in sorted(scores):
        rights_of.setdefault(left, []).append(right)
        lefts_of.setdefault(right, []).append(left)
    groups = []
    waiting = dict.fromkeys(rights_of)
    while waiting:
        lefts: list[int] = [next(iter(waiting))]
        rights: set[int] = set()
        del waiting[lefts[0]]
        for left in lefts:  # grows while it is read
            for right in rights_of[left]:
                if right not in rights:
                    rights.add(right)
                    found = [other for other in lefts_of[right] if other in waiting]
                    lefts += found
                    for other in found:
                        del waiting[other]
        groups.append((sorted(lefts), sorted(rights)))
    return groups


def _assign(lefts: list[int], rights: list[int], scores: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """The Hungarian method with potentials (Kuhn, 1955), O(n² m), on costs: the best score costs least."""
    if len(lefts) > len(rights):
        turned = _assign(rights, lefts, {(right, left): score for (left, right), score in scores.items()})
        return {left: right for right, left in turned.items()}
    n, m = len(lefts), len(rights)
    cost = [[-scores.get((left, right), 0) for right in rights] for left in lefts]
    row_potential, column_potential = [0] * (n + 1), [0] * (m + 1)
    row_of = [0] * (m + 1)  # 1-based row paired with each column; column 0 is where a new row starts
    for row in range(1, n + 1):
        row_of[0], column = row, 0
        slack, previous, done = [_INFINITE] * (m + 1), [0] * (m + 1), [False] * (m + 1)
        while row_of[column]:
            done[column], at = True, row_of[column]
            delta, following = _INFINITE, 0
            for j in range(1, m + 1):
                if not done[j]:
                    reduced = cost[at - 1][j - 1] - row_potential[at] - column_potential[j]
                    if reduced < slack[j]:
                        slack[j], previous[j] = reduced, column
                    if slack[j] < delta:
                        delta, following = slack[j], j
            for j in range(m + 1):
                if done[j]:
                    row_potential[row_of[j]] += delta
                    column_potential[j] -= delta
                else:
                    slack[j] -= delta
            column = following
        while column:
            row_of[column] = row_of[previous[column]]
            column = previous[column]
    pairs = {lefts[row_of[j] - 1]: rights[j - 1] for j in range(1, m + 1) if row_of[j]}
    return {left: right for left, right in pairs.items() if (left, right) in scores}
