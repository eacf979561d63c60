"""A real Chromium that asks no other machine for anything, for the tests and the measures."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from scripts.browsing.browser import find

FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # No request may leave the machine, even that of a page which should not make one.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


class NoBrowser(Exception):
    """No Chrome or Chromium starts on this machine."""

    def __init__(self) -> None:
        super().__init__("Aucun navigateur. Pour en installer un : make test")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser, closed at the end. Raises NoBrowser."""
    executable = find()
    if not executable:
        raise NoBrowser
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS + root)
        yield browser
        browser.close()
