"""The few statistics that searches and builds are judged by."""

import math
from collections.abc import Sequence
from statistics import linear_regression

Rank = int | None  # place of the first right result, from 1; None if there is none


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0 to 1) of `values` do not exceed (nearest rank, no interpolation)."""
    if not values:
        raise ValueError("no values")
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def success_at(ranks: Sequence[Rank], limit: int) -> float:
    """The share of searches with a right result among the first `limit`."""
    return sum(rank is not None and rank <= limit for rank in ranks) / len(ranks)


def mean_reciprocal_rank(ranks: Sequence[Rank]) -> float:
    """The mean of 1/rank, where a search without a right result counts 0."""
    return sum(1 / rank for rank in ranks if rank) / len(ranks)


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The power of size that time grows with: the slope of the line of least squares through the logarithms of both.

    `points` are (size, time), of two sizes at least."""
    sizes, times = ([math.log(value) for value in column] for column in zip(*points, strict=True))
    return linear_regression(sizes, times).slope
