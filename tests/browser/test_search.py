"""The search finds clauses in the words a reader types."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("query", ["hebergeur", "hébergeur", "HÉBERGEUR", "l'hébergeur", "l’hebergeur"])
def test_accents_capitals_and_elisions_do_not_matter(open_page, query):
    page = open_page(f"recherche/?q={query}")
    results = page.locator("[data-search-results] > li")
    expect(results.first).to_be_visible()
    assert "hébergeur" in results.first.inner_text().lower()
    assert results.first.get_attribute("data-clause")
    expect(results.first.locator("mark").first).to_be_visible()


def test_nothing_of_the_index_is_fetched_before_the_reader_asks(open_page):
    page = open_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("fournisseurs/inforez/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search.json" in url or "minisearch" in url]
    page.keyboard.press("/")
    expect(page.locator("#recherche-entete")).to_be_focused()
    page.keyboard.type("resiliation")
    expect(page.locator(".suggestions a").first).to_be_visible()
    assert [url for url in asked if "search.json" in url]


def test_a_suggestion_opens_its_clause_by_keyboard(open_page):
    page = open_page("methode/")
    page.locator("#recherche-entete").fill("force majeure")
    expect(page.locator(".suggestions a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("article.clause:target")).to_be_visible()


def test_nothing_found_says_so(open_page):
    page = open_page("recherche/?q=zzzzqqqq")
    expect(page.locator("[data-search-status]")).to_contain_text("Aucune clause")


@pytest.mark.allow_page_errors
def test_an_index_out_of_reach_says_so_and_offers_to_retry(open_page):
    page = open_page("recherche/")
    page.route("**/search.json", lambda route: route.abort())
    page.locator("#recherche").fill("acompte")
    expect(page.get_by_role("button", name="Réessayer")).to_be_visible()
    page.unroute("**/search.json")
    page.get_by_role("button", name="Réessayer").click()
    expect(page.locator("[data-search-results] > li").first).to_be_visible()


def test_without_javascript_the_page_shows_other_ways(open_page):
    page = open_page("recherche/", java_script_enabled=False)
    expect(page.get_by_text("La recherche a besoin de JavaScript")).to_be_visible()
