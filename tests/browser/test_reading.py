"""What a reader does: copies the address of a clause, changes the display mode, follows a fact to its clause."""

from playwright.sync_api import expect

from tests.browser.pages import PHONE

CLAUSE = "fournisseurs/inforez/"


def test_the_address_of_a_clause_is_copied_with_one_click(open_page, site_url):
    page = open_page(CLAUSE, permissions=["clipboard-read", "clipboard-write"])
    clause = page.locator('article.clause[data-number="9"]')
    clause.locator(".permalink").click()
    expect(page.get_by_role("status").filter(has_text="copiée")).to_have_count(1)  # said once it is done
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{site_url}{CLAUSE}#{clause.get_attribute('id')}"


def test_the_address_of_a_clause_opens_on_it(open_page):
    page = open_page(CLAUSE)
    anchor = page.locator('article.clause[data-number="9"]').get_attribute("id")
    page = open_page(f"{CLAUSE}#{anchor}", viewport=PHONE)
    expect(page.locator(f"#{anchor} .clause-head")).to_be_in_viewport()


def test_a_key_fact_leads_to_the_clause_that_states_it(open_page):
    page = open_page(CLAUSE)
    page.get_by_role("link", name="3 × taux légal").first.click()
    expect(page.locator("article.clause:target")).to_have_attribute("data-topic", "retard-paiement")


def test_the_display_mode_is_kept_from_page_to_page(open_page):
    page = open_page(color_scheme="light")
    page.get_by_role("button", name="Changer de mode").click()
    page.goto("methode/")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_silence_is_a_word_never_an_empty_cell(open_page):
    page = open_page("themes/retard-paiement/")
    cells = page.locator(".matrix-table td")
    texts = cells.all_inner_texts()
    assert len(texts) > 5
    assert all(text.strip() for text in texts)
    assert any("silence" in text for text in texts)


def test_the_map_of_clauses_leads_to_a_clause(open_page):
    page = open_page()
    dot = page.locator(".dot--stated").first
    dot.click()
    expect(page.locator("article.clause:target")).to_be_visible()


def test_print_keeps_the_restatements_and_drops_the_navigation(open_page):
    page = open_page(CLAUSE)
    page.emulate_media(media="print")
    expect(page.locator(".site-header")).to_be_hidden()
    expect(page.locator(".clause .prose").first).to_be_visible()


def test_without_javascript_the_contents_fold_on_a_phone_and_stand_beside_a_wide_page(open_page):
    narrow = open_page(CLAUSE, viewport=PHONE, java_script_enabled=False)
    expect(narrow.locator(".toc ol").first).to_be_hidden()
    narrow.get_by_text("Sur cette page").click()
    expect(narrow.locator(".toc ol").first).to_be_visible()
    wide = open_page(CLAUSE, viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    expect(wide.locator(".toc ol").first).to_be_visible()
