"""A page that can import the modules of the comparison without the site around them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts import ROOT
from scripts.browsing.static_server import serve


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    root: Path = tmp_path_factory.mktemp("compare")
    scripts = ROOT / "docs" / "assets" / "js"
    shutil.copytree(scripts / "compare", root / "compare")
    shutil.copy(scripts / "csv.js", root)
    (root / "index.html").write_text("<!doctype html><html lang=fr><meta charset=utf-8><title>.</title>", "utf-8")
    with serve(root) as server:
        page = browser.new_page()
        page.goto(server.url)
        yield page
        page.close()
