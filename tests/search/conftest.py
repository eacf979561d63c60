"""A page that can import the modules of the search, and their index, without the site around them."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from clausier import load
from clausier.search import shards
from clausier.search_records import catalogue, clause_records
from scripts import ROOT
from scripts.browsing.static_server import Server, serve


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the modules fetch, for the clauses of the repository, with an empty page."""
    root = tmp_path_factory.mktemp("search")
    for name in ("js/search", "vendor"):
        shutil.copytree(ROOT / "docs" / "assets" / name, root / "assets" / name)
    corpus = load.corpus(ROOT / "data")
    names, clauses = catalogue(corpus), clause_records(corpus)
    shutil.copy(Path(__file__).with_name("whole.js"), root / "assets" / "js" / "search")
    shards.write(root / "assets" / "search", clauses, names)
    for name, content in {"catalogue": names, "clauses": clauses}.items():
        (root / "assets" / "search" / f"{name}.json").write_text(json.dumps(content), "utf-8")
    (root / "index.html").write_text("<!doctype html><html data-base='/'><meta charset=utf-8><title>.</title>", "utf-8")
    return root


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    with serve(folder) as server:
        yield server


@pytest.fixture
def fresh(browser: Browser, server: Server) -> Iterator[Page]:
    """A page whose browser has kept nothing."""
    page = browser.new_page()
    page.goto(server.url)
    yield page
    page.close()


@pytest.fixture(scope="module")
def page(browser: Browser, server: Server) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(server.url)
    yield page
    page.close()
