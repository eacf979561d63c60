"""A real Chromium for the browser tests. It fails a test whose pages log an error or ask another host for anything."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, site_url: str, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Opens a page (`open_page("themes/")`); further arguments are those of a browser context, as `viewport`."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def open_page(path: str = "", **options: object) -> Page:
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


def watch(context: BrowserContext, site_url: str, problems: list[str]) -> None:
    """Note each request to another host, each error in the console and each uncaught exception."""
    host = urlsplit(site_url).netloc

    def on_request(url: str) -> None:
        address = urlsplit(url)
        if address.scheme not in ("data", "blob", "about") and address.netloc != host:
            problems.append(f"request to another host: {url}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"console error on {message.page and message.page.url}: {message.text}")

    context.on("request", lambda request: on_request(request.url))
    context.on("console", on_console)
    context.on("weberror", lambda error: problems.append(f"uncaught exception: {error.error}"))
