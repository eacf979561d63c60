from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from clausier.diff.assignment import best_pairs

scores = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 100), max_size=25
)  # fmt: skip


def best_sum(scores: dict[tuple[int, int], int]) -> int:
    """By trying everything."""
    return max(sum(scores.get(pair, 0) for pair in enumerate(order)) for order in permutations(range(5)))


def test_the_best_pair_gives_way_to_two_good_ones() -> None:
    assert best_pairs({(0, 0): 90, (0, 1): 85, (1, 0): 80}) == {0: 1, 1: 0}


def test_what_resembles_nothing_stays_alone() -> None:
    assert best_pairs({(3, 7): 60}) == {3: 7}
    assert best_pairs({}) == {}


@given(scores)
def test_no_other_pairing_has_a_higher_sum(scores: dict[tuple[int, int], int]) -> None:
    pairs = best_pairs(scores)
    assert len(set(pairs.values())) == len(pairs)
    assert set(pairs.items()) <= set(scores)
    assert sum(scores[pair] for pair in pairs.items()) == best_sum(scores)


@given(scores, st.randoms(use_true_random=False))
def test_the_order_of_the_scores_changes_nothing(scores: dict[tuple[int, int], int], chance: object) -> None:
    shuffled = list(scores.items())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert best_pairs(dict(shuffled)) == best_pairs(scores)
