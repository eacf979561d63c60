from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.figures.measure import Unit
from clausier.figures.scale import scale

numbers = st.lists(st.decimals("0", "100000", places=3, allow_nan=False), min_size=1, max_size=30)


@given(st.sampled_from(list(Unit)), numbers)
def test_order_is_kept_and_everything_fits(unit: Unit, values: list[Decimal]) -> None:
    axis = scale(unit, values)
    places = [axis.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert places[0] >= 0
    assert places[-1] <= 1


@given(st.sampled_from(list(Unit)), numbers)
def test_ticks_are_few_in_order_and_apart(unit: Unit, values: list[Decimal]) -> None:
    axis = scale(unit, values)
    places = [axis.at(value) for value, _ in axis.ticks]
    assert 1 <= len(places) <= 7
    assert len({label for _, label in axis.ticks}) == len(axis.ticks)
    assert all(later - earlier > 0.1 for earlier, later in pairwise(places))
    assert all(0 <= place <= 1 for place in places)


@given(st.sampled_from(list(Unit)), st.decimals("0.01", "1000", places=2), st.decimals("30", "5000", places=0))
def test_far_apart_values_get_equal_ratios(unit: Unit, least: Decimal, ratio: Decimal) -> None:
    axis = scale(unit, [least, least * ratio])
    assert axis.log
    assert axis.at(least * 4) - axis.at(least * 2) == pytest.approx(axis.at(least * 2) - axis.at(least))


@pytest.mark.parametrize(
    ("unit", "values", "labels"),
    [
        (Unit.DAYS, ["30.436875", "91.310625"], ["0", "15 jours", "1 mois", "2 mois", "3 mois"]),
        (Unit.PAYMENT_DAYS, ["10", "45", "60"], ["0 jour", "15 jours", "30 jours", "45 jours", "60 jours"]),
        (Unit.EUROS, ["40"], ["0 €", "10 €", "20 €", "30 €", "40 €"]),
        (Unit.PERCENT, ["99", "99.9"], ["99 %", "99,2 %", "99,4 %", "99,6 %", "99,8 %", "100 %"]),
        (Unit.YEARLY_PERCENT, ["7.86", "18"], ["0 %", "5 %", "10 %", "15 %", "20 %"]),
        (Unit.EUROS, ["10", "2000"], ["10 €", "50 €", "200 €", "500 €", "2000 €"]),
    ],
)
def test_ticks_are_values_people_say(unit: Unit, values: list[str], labels: list[str]) -> None:
    assert [label for _, label in scale(unit, map(Decimal, values)).ticks] == labels
