from hypothesis import given
from hypothesis import strategies as st

from clausier.lint.circles import in_circles

PLACES = st.integers(0, 7)


class Counting(dict[int, set[int]]):
    """Notes how many times the steps from a place are asked for."""

    asked = 0

    def get(self, key: int, default: object = None) -> object:  # type: ignore[override]
        self.asked += 1
        return super().get(key, default)


def reached(start: int, after: dict[int, set[int]]) -> set[int]:
    """Where one may come from a place, in any number of steps."""
    seen: set[int] = set()
    ahead = set(after.get(start, ()))
    while ahead:
        seen |= ahead
        ahead = {step for place in ahead for step in after.get(place, ())} - seen
    return seen


@given(st.dictionaries(PLACES, st.sets(PLACES, max_size=3)))
def test_those_are_found_from_which_one_comes_back(after: dict[int, set[int]]) -> None:
    assert in_circles(after) == {start for start in after if start in reached(start, after)}


def test_a_way_between_two_circles_is_in_none() -> None:
    assert in_circles({1: {2}, 2: {1, 3}, 3: {4}, 4: {5}, 5: {4}, 6: {6}, 7: set()}) == {1, 2, 4, 5, 6}


def test_a_long_way_is_gone_once() -> None:
    ring = Counting({n: {(n + 1) % 20_000} for n in range(20_000)})
    assert len(in_circles(ring)) == 20_000
    assert ring.asked <= 2 * len(ring)
