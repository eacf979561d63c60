import pytest

from scripts.bench.measures import exponent, mean_reciprocal_rank, percentile, success_at


def test_a_percentile_is_one_of_the_values():
    values = [5.0, 1.0, 4.0, 2.0, 3.0]
    assert [percentile(values, share) for share in (0, 0.2, 0.5, 0.95, 1)] == [1, 1, 3, 5, 5]
    assert percentile(range(1, 51), 0.95) == 48


def test_a_percentile_of_nothing_is_refused():
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


def test_ranks_give_success_and_mean_reciprocal_rank():
    ranks = [1, 2, None, 6]
    assert success_at(ranks, 1) == 0.25
    assert success_at(ranks, 5) == 0.5
    assert mean_reciprocal_rank(ranks) == pytest.approx((1 + 1 / 2 + 1 / 6) / 4)


@pytest.mark.parametrize("power", [0.5, 1, 2])
def test_the_exponent_is_the_power_of_size_that_time_grows_with(power):
    assert exponent([(size, 3 * size**power) for size in (5, 100, 1000)]) == pytest.approx(power)
