"""What changed between two versions, as a reader meets it: from the provider's page, on a phone, without a script."""

import pytest
from playwright.sync_api import expect

from scripts.browsing.static_server import serve
from scripts.site.build import build
from tests import folders
from tests.browser.pages import PHONE
from tests.browser.test_pages import OVERFLOWING

PROVIDER = "fournisseurs/studio-des-quais/"
CHANGES = f"{PROVIDER}cgs/2022-03-01--2024-09-01/"


@pytest.fixture(scope="module")
def site_url(tmp_path_factory):
    """A site of its own, in which two documents have two versions."""
    project = folders.project(tmp_path_factory.mktemp("versions"), folders.VERSIONS)
    build(project / "site", project=project)
    with serve(project / "site") as server:
        yield server.url


def test_the_history_leads_to_the_changes_and_the_changes_to_the_clause(open_page):
    page = open_page(PROVIDER)
    page.get_by_role("link", name="Voir ce qui a changé").click()
    expect(page.locator("h1")).to_have_text("Ce qui a changé le 1er septembre 2024")
    assert "Studio des Quais, CGS" in page.title()
    page.locator("#clause-paiement h3 a").click()
    expect(page.locator("#cgs-paiement:target")).to_be_visible()
    assert page.url.endswith(f"{PROVIDER}#cgs-paiement")


def test_words_taken_out_are_struck_and_words_put_in_are_underlined(open_page):
    page = open_page(CHANGES)
    struck, underlined = page.locator("#clause-paiement .wording del"), page.locator("#clause-paiement .wording ins")
    assert struck.evaluate("e => getComputedStyle(e).textDecorationLine") == "line-through"
    assert underlined.last.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"
    gap = "([a, b]) => b.getBoundingClientRect().left - a.getBoundingClientRect().right"
    pair = page.locator("#clause-paiement .wording").evaluate_handle(
        "e => [e.querySelector('del'), e.lastElementChild.querySelectorAll('ins')[1]]"
    )
    assert pair.evaluate(gap) > 2  # « 30 15 », never « 3015 »


def test_the_old_address_of_a_clause_that_went_shows_where_it_stood(open_page):
    page = open_page(f"{PROVIDER}#cgs-parrainage")
    gone = page.locator("#cgs-parrainage")
    assert gone.evaluate("e => e.getBoundingClientRect().top < innerHeight")
    gone.get_by_role("link").click()
    expect(page.locator("#clause-parrainage:target")).to_be_visible()


def test_a_clause_with_former_addresses_stays_in_its_column(open_page):
    page = open_page(PROVIDER, viewport={"width": 1280, "height": 900})
    left = "e => e.getBoundingClientRect().left"
    assert page.locator("#cgs-tribunal .prose").evaluate(left) == page.locator("#cgs-prix .prose").evaluate(left)


@pytest.mark.parametrize("path", [PROVIDER, CHANGES])
def test_nothing_overflows_on_a_phone(open_page, path):
    page = open_page(path, viewport=PHONE)
    assert page.evaluate(OVERFLOWING) == []


def test_the_page_reads_the_same_without_javascript(open_page):
    assert (
        open_page(CHANGES, java_script_enabled=False).locator("main").inner_text()
        == open_page(CHANGES).locator("main").inner_text()
    )
