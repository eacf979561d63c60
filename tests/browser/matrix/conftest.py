"""A page that can import the modules of the table without the site; the small corpus as the API tells it."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from clausier.assemble import value
from clausier.export import documents
from clausier.export.pieces import Site, stated
from clausier.load import corpus
from clausier.model import StatedFact
from scripts import ROOT
from scripts.browsing.static_server import serve
from tests import folders

Run = Callable[..., Any]
SITE = Site("https://clausier.example/")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return corpus(folders.lay(tmp_path_factory.mktemp("matrix") / "data"))


@pytest.fixture(scope="module")
def topic(small: Any) -> Callable[[str], dict[str, Any]]:
    """What the API answers for a topic of the small corpus."""
    return lambda id_: documents.topic(small, small.topics[id_], SITE)


@pytest.fixture(scope="module")
def said(small: Any) -> Callable[..., list[dict[str, Any]]]:
    """Values of a fact, as an author writes them, perhaps with their case: `said("notice", ("3 mois", "artisan"))`."""

    def said(fact: str, *texts: str | tuple[str, str]) -> list[dict[str, Any]]:
        pairs = [(text, "") if isinstance(text, str) else text for text in texts]
        known = small.facts[fact]
        return [stated(StatedFact(known, value(known, text), when, "clause")) for text, when in pairs]

    return said


@pytest.fixture(scope="module")
def run(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Calls a function of JavaScript with the modules (`m.order`, `m.state`, `m.rows`) and one argument."""
    root = tmp_path_factory.mktemp("modules")
    shutil.copytree(ROOT / "docs" / "assets" / "js" / "matrix", root / "matrix")
    (root / "index.html").write_text("<!doctype html><meta charset=utf-8><title>.</title>", "utf-8")
    with serve(root) as server:
        page = browser.new_page()
        page.goto(server.url)

        def run(function: str, argument: Any = None) -> Any:
            modules = ", ".join(f"{name}: await import('/matrix/{name}.js')" for name in ("order", "rows", "state"))
            return page.evaluate(f"async (argument) => ({function})({{ {modules} }}, argument)", argument)

        yield run
        page.close()
