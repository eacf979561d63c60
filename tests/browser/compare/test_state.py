"""The address and what it says, both ways."""

import pytest
from playwright.sync_api import Page

_READ = "async (search) => (await import('/compare/state.js')).read(search)"
_AGAIN = (
    "async (search) => { const { read, write } = await import('/compare/state.js'); return write(read(search).state); }"
)
_CALL = "async ([name, ...rest]) => (await import('/compare/state.js'))[name](...rest)"


@pytest.mark.parametrize(
    "search",
    ["", "?f=a,b", "?f=a:cgv,a:cgs&t=prix,duree&d=1&c=0", "?f=b,a&t=essentiel&c=1", "?t=tout", "?t=prix"],
)
def test_an_address_is_written_as_it_was_read(page: Page, search: str) -> None:
    assert page.evaluate(_AGAIN, search) == search


def test_what_cannot_be_an_id_is_set_aside(page: Page) -> None:
    found = page.evaluate(_READ, "?f=a,../../x,b,a&t=prix,<script>")
    assert found["state"]["columns"] == ["a", "b"]
    assert found["state"]["topics"] == ["prix"]
    assert found["refused"] == {"columns": ["../../x"], "topics": ["<script>"]}


def test_four_columns_at_most(page: Page) -> None:
    found = page.evaluate(_READ, "?f=a,b,c,d,e,f")
    assert found["state"]["columns"] == ["a", "b", "c", "d"]
    assert found["surplus"] == ["e", "f"]


@pytest.mark.parametrize(
    ("item", "step", "expected"),
    [("b", -1, "bac"), ("b", 1, "acb"), ("a", -1, "abc"), ("c", 5, "abc"), ("c", -2, "cab")],
)
def test_moving_stays_within_the_list(page: Page, item: str, step: int, expected: str) -> None:
    assert "".join(page.evaluate(_CALL, ["moved", ["a", "b", "c"], item, step])) == expected


def test_a_topic_that_is_added_takes_its_place_unless_the_reader_chose_another_order(page: Page) -> None:
    order = ["a", "b", "c", "d"]
    assert page.evaluate(_CALL, ["toggled", ["a", "d"], ["b"], True, order]) == ["a", "b", "d"]
    assert page.evaluate(_CALL, ["toggled", ["d", "a"], ["b"], True, order]) == ["d", "a", "b"]
    assert page.evaluate(_CALL, ["toggled", ["d", "a"], ["a", "b"], False, order]) == ["d"]
