"""A real Chromium for the browser tests. It fails a test whose pages log an error or ask another host for anything."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page

from scripts.browsing import static_server
from tests.browser import kinds
from tests.browser.watch import watch

OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, site_url: str, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Opens a page (`open_page("themes/")`); further arguments are those of a browser context, as `viewport`."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def open_page(path: str = "", **options: Any) -> Page:
        context = browser.new_context(base_url=site_url, locale="fr-FR", reduced_motion="reduce", **options)
        contexts.append(context)
        watch(context, site_url, problems)
        page = context.new_page()
        page.goto(path or site_url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    if not request.node.get_closest_marker("allow_page_errors"):
        assert not problems, "\n".join(problems)


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """The home page, in an ordinary window."""
    return open_page()


@pytest.fixture(scope="session")
def made_up_dir(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site that has a page of every kind, built once for all the workers."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    with FileLock(shared / "made-up.lock"):
        site = shared / "made-up" / "site-mkdocs"
        return site if site.is_dir() else kinds.made_up(shared / "made-up")


@pytest.fixture(scope="session")
def made_up_url(made_up_dir: Path) -> Iterator[str]:
    with static_server.serve(made_up_dir) as server:
        yield server.url


@pytest.fixture(params=["published", "made-up"])
def visit(
    request: pytest.FixtureRequest, browser: Browser, site_dir: Path, site_url: str, made_up_dir: Path, made_up_url: str
) -> kinds.Visit:
    """A page of every kind of the site that is published; then of the kinds that only the made-up one has."""
    published = kinds.kinds(site_dir)
    if request.param == "published":
        return kinds.Visit(browser, site_url, tuple(published.values()))
    others = tuple(path for kind, path in kinds.kinds(made_up_dir).items() if kind not in published)
    return kinds.Visit(browser, made_up_url, others)
