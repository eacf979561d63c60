import datetime

from hypothesis import given
from hypothesis import strategies as st

from clausier.lint.instruments import _Days, _meets

DAYS = st.integers(1, 30).map(lambda day: datetime.date(2024, 6, day))
SPANS = st.tuples(DAYS, DAYS).map(lambda both: (min(both), max(both)))


@given(st.lists(SPANS, max_size=12))
def test_a_span_of_days_meets_one_of_those_before_it(spans: list[_Days]) -> None:
    told: list[_Days] = []
    for n, (first, last) in enumerate(spans):
        assert _meets((first, last), told) == any(first <= end and start <= last for start, end in spans[:n])


def test_days_that_run_backwards_change_nothing() -> None:
    june = [datetime.date(2024, 6, day) for day in (1, 10, 20, 30)]
    told = [(june[1], june[2])]
    assert not _meets((june[3], june[0]), told)
    assert told == [(june[1], june[2])]
