"""What is offered below a clause: « Citer », « Signaler une erreur »; and the block that says how without a script."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

CLAUSE = "#cgs-champ-d-application"
ADDRESS = "https://clausier.example/fournisseurs/inforez/#cgs-champ-d-application"

NOTE_WHAT_IS_BLOCKED = """
window.blocked = [];
document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.violatedDirective));
"""


def cite(page, clause=CLAUSE):
    page.locator(f"{clause} a.cite").click()
    return page.locator(f"{clause} .citation-line")


def test_a_citation_names_the_document_its_date_the_clause_and_its_address(open_page):
    page = open_page("fournisseurs/inforez/", permissions=["clipboard-read", "clipboard-write"])
    line = cite(page)
    text = line.locator("p").inner_text()
    start = "INFOREZ, Conditions générales de service, version du 4 juillet 2024, clause 1 «\u00a0Objet\u00a0»"
    assert text.startswith(f"{start}, dans Clausier, {ADDRESS}, consulté le ")
    expect(line.get_by_role("status")).to_have_text("Copié.")
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_a_number_that_is_a_word_is_not_called_a_clause(open_page):
    page = open_page("fournisseurs/inforez/", permissions=["clipboard-read", "clipboard-write"])
    text = cite(page, "#cgs-parties-au-contrat").locator("p").inner_text()
    assert "2024, Introduction «\u00a0Parties au contrat\u00a0», dans" in text


def test_the_keyboard_opens_and_closes_a_citation(open_page):
    page = open_page("fournisseurs/inforez/")
    link = page.locator(f"{CLAUSE} a.cite")
    link.focus()
    page.keyboard.press("Enter")
    expect(link).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".citation-line")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(link).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".citation-line")).to_have_count(0)


def test_a_document_is_cited_with_its_address_and_the_date_of_the_day(open_page):
    page = open_page("fournisseurs/inforez/", permissions=["clipboard-read", "clipboard-write"])
    block = page.locator("#citer-cgs")
    block.scroll_into_view_if_needed()
    expect(block.get_by_role("button")).to_be_visible()
    text = block.locator(".citation-text").inner_text()
    assert "dans Clausier, https://clausier.example/fournisseurs/inforez/#cgs, consulté le " in text
    assert "[" not in text
    block.get_by_role("button").click()
    expect(block.get_by_role("status")).to_have_text("Copié.")
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_without_a_script_the_document_says_how_to_cite_a_clause(open_page):
    page = open_page("fournisseurs/inforez/", java_script_enabled=False)
    assert "#cgs-…" in page.locator("#citer-cgs").inner_text()
    page.locator(f"{CLAUSE} .permalink").click()
    assert page.url.endswith(CLAUSE)


@pytest.mark.allow_page_errors  # the script that does not come
def test_when_the_citation_cannot_come_the_link_leads_to_the_block(open_page):
    page = open_page("fournisseurs/inforez/")
    page.route("**/cite.js", lambda route: route.abort())
    page.locator(f"{CLAUSE} a.cite").click()
    page.wait_for_url("**#citer-cgs")


def test_each_clause_opens_the_form_of_the_document_filled_with_itself(open_page):
    """The site of the tests has no repository on GitHub: the page is given the link it would have there."""
    page = open_page()
    form = "https://github.com/qui/clausier/issues/new?template=x.yml&clause=INFOREZ, CGS&adresse=https://ici/#cgs"
    form = form.replace("#", "%23")

    def with_form(route):
        link = f'<a class="report" href="{form}">x</a>'
        html = re.sub(r'(<section class="citation".*?>)', rf"\1{link}", route.fetch().text())
        route.fulfill(body=html, content_type="text/html; charset=utf-8")

    page.route("**/fournisseurs/inforez/", with_form)
    page.goto("fournisseurs/inforez/")
    links = page.get_by_role("link", name="Signaler une erreur, clause")
    expect(links).to_have_count(page.locator(".clause").count())
    link = page.locator(CLAUSE).get_by_role("link", name="Signaler une erreur, clause 1", exact=True)
    address = urlsplit(link.get_attribute("href"))
    assert address.path == "/qui/clausier/issues/new"
    assert parse_qs(address.query) == {
        "template": ["x.yml"], "clause": ["INFOREZ, CGS, 1"], "adresse": [f"https://ici/{CLAUSE}"]
    }  # fmt: skip


@pytest.mark.allow_page_errors  # the one provoked at the end
@pytest.mark.parametrize("path", ["", "fournisseurs/inforez/", "themes/paiement/", "glossaire/"])
def test_the_policy_of_the_page_blocks_none_of_its_structured_data(open_page, site_url, path):
    page = open_page()
    page.add_init_script(NOTE_WHAT_IS_BLOCKED)
    page.goto(site_url + path)
    assert page.locator("script[type='application/ld+json']").count() == 1
    assert page.evaluate("window.blocked") == []
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: '0'}))")
    page.wait_for_function("window.blocked.length === 1")  # it would have been seen
