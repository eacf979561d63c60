"""The small corpus, and its fragments as a reader's browser sees them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from clausier import load
from clausier.model import Corpus
from clausier.sources import VARIABLE
from macros import fragments
from macros.settings import settings

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
def show(data: Path) -> Show:
    """Renders a fragment with what it puts into the head, of the small corpus unless another is given."""

    def show(page: str, argument: str = "", corpus: Corpus | None = None) -> BeautifulSoup:
        made = fragments.render(corpus or load.corpus(data), page, argument, settings(data.parent))
        return BeautifulSoup(made.html + made.head, "html.parser")

    return show
