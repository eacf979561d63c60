"""What Chromium takes from a host that compresses, headers included, before anything is asked of a page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from scripts import ROOT
from scripts.bench.weights import BUDGET
from scripts.browsing.static_server import serve

PROVIDERS = sorted(path.name for path in (ROOT / "data" / "providers").iterdir() if path.is_dir())
TOOL = 120_000  # the data that it works on included


@pytest.fixture(scope="module")
def host(site_dir: Path) -> Iterator[str]:
    with serve(site_dir, compress=True) as server:
        yield server.url


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_provider_weighs_less_than_60_kb(browser: Browser, host: str, provider: str) -> None:
    assert weight(browser, f"{host}fournisseurs/{provider}/") < BUDGET


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("", BUDGET),
        ("themes/", BUDGET),
        ("themes/responsabilite/", BUDGET),
        ("recherche/", BUDGET),
        ("comparer/", BUDGET),
        ("epingles/", BUDGET),
        ("chiffres/", BUDGET),
        ("droit/", BUDGET),
        ("contribuer/", BUDGET),
        ("recherche/?q=acompte", TOOL),
        ("comparer/?f=inforez,ginger-minds", TOOL),
    ],
)
def test_every_kind_of_page_keeps_its_budget(browser: Browser, host: str, path: str, most: int) -> None:
    assert weight(browser, host + path) < most


def weight(browser: Browser, url: str) -> int:
    """Bytes on the wire until nothing more is asked for, on a cold cache, but for what waits for idle time."""
    context = browser.new_context()
    context.add_init_script("delete window.requestIdleCallback")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[int] = []

    def came(event: dict[str, Any]) -> None:
        sizes.append(event["encodedDataLength"])

    session.on("Network.loadingFinished", came)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    context.close()
    assert len(sizes) > 5  # the page with its styles and its scripts: something was measured
    return sum(sizes)
