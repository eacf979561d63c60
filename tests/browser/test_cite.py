"""« Citer »: the citation of a clause, and the block that says how to write one without a script."""

import pytest

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
    assert line.get_by_role("status").inner_text() == "Copié."
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
    assert link.get_attribute("aria-expanded") == "true"
    assert page.locator(".citation-line").count() == 1
    page.keyboard.press("Enter")
    assert link.get_attribute("aria-expanded") == "false"
    assert page.locator(".citation-line").count() == 0


def test_a_document_is_cited_with_its_address_and_the_date_of_the_day(open_page):
    page = open_page("fournisseurs/inforez/", permissions=["clipboard-read", "clipboard-write"])
    block = page.locator("#citer-cgs")
    text = block.locator(".citation-text").inner_text()
    assert "dans Clausier, https://clausier.example/fournisseurs/inforez/#cgs, consulté le " in text
    assert "[" not in text
    block.get_by_role("button").click()
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_without_a_script_the_link_leads_to_the_form_of_a_citation(open_page):
    page = open_page("fournisseurs/inforez/", java_script_enabled=False)
    page.locator(f"{CLAUSE} a.cite").click()
    assert page.url.endswith("#citer-cgs")
    assert "#cgs-…" in page.locator("#citer-cgs").inner_text()


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
