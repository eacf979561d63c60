"""Templates are compiled once for a state of the code."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment

from clausier.kept import keep
from macros import fragments
from scripts.site import templates


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The templates that are compiled, by name."""
    names: list[str] = []
    compile_ = Environment.compile

    def noted(self: Environment, source: str, name: str, *rest: object) -> object:
        names.append(name)
        return compile_(self, source, name, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", noted)
    yield names
    fragments.environment.cache_clear()


def get(file: Path, stamp: str) -> str:
    fragments.environment.cache_clear()  # as in a new process
    with keep(file, stamp) as kept, templates.compiled(kept):
        return fragments.environment().get_template("card_gone.html").name or ""


def test_a_template_is_compiled_once_for_a_state_of_the_code(tmp_path: Path, compiled: list[str]) -> None:
    for stamp in ("code", "code", "other", "other"):
        assert get(tmp_path / "kept.sqlite", stamp) == "card_gone.html"
    assert compiled.count("card_gone.html") == 2


def test_nothing_is_kept_of_what_is_asked_later(tmp_path: Path, compiled: list[str]) -> None:
    get(tmp_path / "kept.sqlite", "code")
    fragments.environment().get_template("card_page.html")  # the file is closed
    assert "card_page.html" in compiled
