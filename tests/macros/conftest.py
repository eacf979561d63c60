"""The small corpus, and its fragments as a reader's browser sees them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from clausier import load
from clausier.model import Corpus
from clausier.sources import VARIABLE
from macros import fragments

Show = Callable[..., BeautifulSoup]


def words(tag: Tag | None) -> str:
    """The words of an element, ordinary spaces between them."""
    assert tag
    return " ".join(tag.get_text(" ").split())


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (VARIABLE, "CLAUSIER_DATA"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def corpus(data: Path) -> Corpus:
    return load.corpus(data)


@pytest.fixture
def show(data: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Renders a fragment, of the small corpus unless another is given."""

    def show(page: str, argument: str = "", corpus: Corpus | None = None) -> BeautifulSoup:
        if corpus:
            monkeypatch.setattr(load, "corpus", lambda _: corpus)
        fragments.forget()
        return BeautifulSoup(fragments.render(page, argument, data.parent).html, "html.parser")

    return show
