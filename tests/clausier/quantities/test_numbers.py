import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.quantities import numbers


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("40", "40"), ("1,5", "1.5"), ("87 040", "87040"), ("1\u202f000\u202f000", "1e6"), ("1\u00a0234,50", "1234.5"),
        ("9" * 15, "9" * 15),
    ],
)  # fmt: skip
def test_numbers_are_read_as_the_french_write_them(written: str, value: str) -> None:
    assert re.fullmatch(numbers.NUMBER, written)
    assert numbers.parse(written) == Decimal(value)


@pytest.mark.parametrize(
    "written",
    [
        "", "1.5", "1,", ",5", "1 00", "-1", "1e3", "1234 567", "1 0000", " 1", "1  000", "٣", "３", "1" * 16,
        "1 000 000 000 000 000", "1,0000000001",
    ],
)  # fmt: skip
def test_other_ways_are_no_number(written: str) -> None:
    assert not re.fullmatch(numbers.NUMBER, written)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1500", "1500"), ("9999", "9999"), ("10000", "10 000"), ("1234567", "1 234 567"), ("87040.50", "87 040,5"),
        ("1500.25", "1500,25"), ("0.5", "0,5"), ("1e3", "1000"), ("0.10", "0,1"),
    ],
)  # fmt: skip
def test_numbers_are_written_with_a_comma_and_spaces(value: str, written: str) -> None:
    assert numbers.write(Decimal(value)) == written


@given(st.decimals(0, 10**12, places=4))
def test_what_is_written_reads_back_the_same(value: Decimal) -> None:
    assert re.fullmatch(numbers.NUMBER, numbers.write(value))
    assert numbers.parse(numbers.write(value)) == value
