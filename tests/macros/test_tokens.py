from typing import Any

import pytest

from macros import define_env
from macros.pages import PAGES
from macros.tokens import PATTERN


class Env:
    """What mkdocs-macros hands over, as far as we use it."""

    def __init__(self) -> None:
        self.macros: dict[str, Any] = {}

    def macro(self, function: Any, name: str) -> None:
        self.macros[name] = function


@pytest.fixture
def macros() -> dict[str, Any]:
    env = Env()
    define_env(env)
    return env.macros


def test_every_macro_has_its_page(macros: dict[str, Any]) -> None:
    assert set(macros) == set(PAGES)


def test_a_macro_returns_a_token_that_names_page_and_argument(macros: dict[str, Any]) -> None:
    match = PATTERN.fullmatch(macros["topic"]("resiliation/2"))
    assert match
    assert match.groups() == ("topic", "resiliation/2")
    match = PATTERN.fullmatch(macros["home"]())
    assert match
    assert match.groups() == ("home", "")


@pytest.mark.parametrize("argument", ["INFOREZ", "é", "a b", "a\n", "<b>", "a@@", "{{ x }}", '"'])
def test_a_token_holds_an_id_and_nothing_else(macros: dict[str, Any], argument: str) -> None:
    with pytest.raises(ValueError, match="attendu un identifiant"):
        macros["provider"](argument)
