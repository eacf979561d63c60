"""What holds for every page: nothing overflows on a phone, nothing comes from elsewhere, nothing needs JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import MAIN_PAGES, PHONE

OVERFLOWING = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter(element => element.getBoundingClientRect().right > width + 1)
    .slice(0, 5)
    .map(element => element.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("path", MAIN_PAGES)
def test_nothing_overflows_on_a_phone(open_page, path):
    page = open_page(path, viewport=PHONE)
    scroll, width = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert scroll <= width, f"{scroll} px wide: {page.evaluate(OVERFLOWING)}"


def test_every_page_loads_without_error_and_from_this_host_only(open_page, site_dir):
    page = open_page()
    folders = [path.parent.relative_to(site_dir) for path in sorted(site_dir.rglob("index.html"))]
    paths = [folder.as_posix() for folder in folders if folder.parts[:1] != ("carte",)]  # test_cards opens those
    assert len(paths) >= len(MAIN_PAGES)
    for path in paths:
        response = page.goto(f"{path}/" if path != "." else "./")
        assert response.ok, path


@pytest.mark.parametrize("path", MAIN_PAGES)
def test_a_page_reads_the_same_without_javascript(open_page, path):
    without = open_page(path, java_script_enabled=False).locator("main").inner_text()
    with_scripts = open_page(path).locator("main").inner_text()
    missing = set(with_scripts.split()) - set(without.split())
    # A script may add a control (« copier »), never the text.
    assert len(missing) <= len(set(without.split())) / 50, missing


@pytest.mark.allow_page_errors
def test_a_missing_page_leads_back_to_the_site(open_page, site_url):
    page = open_page()
    assert page.goto("fournisseurs/nulle-part/tres/loin/").status == 404
    assert page.locator("main h1").is_visible()
    page.locator("main a:visible").first.click()
    # The click comes back once the page it leads to is on its way, before it is read.
    expect(page.locator("main h1")).to_be_visible()
    assert page.url.startswith(site_url)
