"""The table of a topic: sorted, its units understood, filtered by value and by silence, all of it in the address."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.axe import describe
from tests.browser.conftest import OpenPage
from tests.browser.pages import PHONE

LATE = "themes/retard-paiement/"
PAYMENT = "themes/paiement/"
STATUS = ".matrix-status"
ROWS = """() => [...document.querySelectorAll(".matrix-table tbody tr")]
    .map((row) => row.outerHTML.replace(/>\\s+/g, ">").replace(/\\s+</g, "<"))"""


def names(page: Page) -> list[str]:
    """The providers of the table, as it stands."""
    return page.locator(".matrix-table tbody th[scope=row] a").all_inner_texts()


def column(page: Page, label: str) -> list[str]:
    """What each row says in a column, on one line."""
    cells = page.locator(f'.matrix-table tbody:not(.matrix-law) td[data-label="{label}"]').all_inner_texts()
    return [" ".join(cell.split()) for cell in cells]


def sort(page: Page, label: str) -> None:
    page.locator("th[data-column]").get_by_role("button", name=label, exact=True).click()


def open_filter(page: Page, label: str) -> None:
    page.get_by_role("button", name=f"Filtrer : « {label} »").click()
    expect(page.locator(".matrix-menu:popover-open fieldset")).to_be_visible()


def test_a_column_sorts_both_ways_and_silence_stays_last(open_page: OpenPage) -> None:
    page = open_page(LATE)
    assert column(page, "Base des intérêts")[-1] == "silence"
    sort(page, "Base des intérêts")
    head = page.locator('th[data-column="late_interest_base"]')
    expect(head).to_have_attribute("aria-sort", "ascending")
    upward = column(page, "Base des intérêts")
    sort(page, "Base des intérêts")
    expect(head).to_have_attribute("aria-sort", "descending")
    downward = column(page, "Base des intérêts")
    said = [text for text in upward if text != "silence"]
    assert len(said) == 2
    assert downward[:2] == said[::-1]
    assert upward[2:] == downward[2:] == ["silence"] * 3


def test_a_delay_sorts_by_its_length_and_not_by_its_letters(open_page: OpenPage) -> None:
    page = open_page("themes/donnees-personnelles/?tri=retention")
    expect(page.locator(STATUS)).to_contain_text("document")
    days = {"jour": 1, "mois": 30.4, "an": 365}
    first = [re.match(r"(\d+) (jour|mois|an)", text) for text in column(page, "Durée de conservation")]
    lengths = [int(match[1]) * days[match[2]] for match in first if match]
    assert lengths == sorted(lengths)


def test_a_value_filters_with_the_count_it_promised(open_page: OpenPage) -> None:
    page = open_page(LATE)
    open_filter(page, "Indemnité de recouvrement")
    choice = page.locator(".matrix-menu:popover-open label", has_text="40 €")
    promised = int(choice.locator(".count").inner_text())
    choice.get_by_role("checkbox").check()
    expect(page.locator(STATUS)).to_have_text(f"{promised} documents sur 5.")
    assert len(names(page)) == promised
    assert all("40 €" in text for text in column(page, "Indemnité de recouvrement"))


def test_a_filter_by_silence_also_finds_the_documents_without_a_clause_on_the_topic(open_page: OpenPage) -> None:
    page = open_page(PAYMENT)
    quiet = page.locator(".quiet-list li a").all_text_contents()
    assert quiet
    assert not set(quiet) & set(names(page))
    open_filter(page, "Escompte")
    page.locator(".matrix-menu:popover-open label", has_text="silence").get_by_role("checkbox").check()
    expect(page.locator(".matrix-group")).to_have_text("1 document sans clause sur ce thème")
    assert set(quiet) < set(names(page))
    assert set(column(page, "Escompte")) == {"silence"}


def test_filters_combine_and_each_can_be_taken_back(open_page: OpenPage) -> None:
    page = open_page(f"{LATE}?late_interest_reminder=non&acceleration=oui")
    expect(page.locator(STATUS)).to_have_text("1 document sur 5.")
    assert names(page) == ["Michaël Gout"]
    page.get_by_role("button", name="Retirer le filtre « Tout devient exigible : Oui »").click()
    expect(page.locator(STATUS)).to_have_text("3 documents sur 5.")
    expect(page).to_have_url(re.compile(r"\?late_interest_reminder=non$"))


def test_a_threshold_keeps_what_is_long_enough_whatever_the_unit(open_page: OpenPage) -> None:
    page = open_page(PAYMENT)
    open_filter(page, "Délai de paiement")
    page.locator(".matrix-menu:popover-open").get_by_label("Au moins").select_option("30 jours")
    expect(page.locator(STATUS)).to_have_text("2 documents sur 5.")
    assert names(page) == ["Ginger Minds", "Michaël Gout"]
    expect(page).to_have_url(re.compile(r"\?payment_term=30\.\.$"))


def test_nothing_that_matches_says_so_and_offers_to_start_again(open_page: OpenPage) -> None:
    page = open_page(f"{LATE}?late_interest_reminder=oui&late_interest_base=ht")
    expect(page.get_by_text("Aucun document ne correspond à ces filtres.")).to_be_visible()
    page.locator(".matrix .empty").get_by_role("button", name="Tout remettre").click()
    expect(page.locator(STATUS)).to_have_text("Le tableau est revenu à l’ordre du site.")
    assert len(names(page)) == 5
    expect(page).to_have_url(re.compile(r"/retard-paiement/$"))


def test_the_address_holds_what_was_asked_and_the_back_button_restores_it(open_page: OpenPage) -> None:
    page = open_page(LATE)
    written = names(page)
    sort(page, "Prestataire")
    sort(page, "Prestataire")
    expect(page).to_have_url(re.compile(r"\?tri=prestataire:desc$"))
    downward = names(page)
    assert downward != written
    open_filter(page, "Rappel préalable nécessaire")
    page.locator(".matrix-menu:popover-open label", has_text="Oui").get_by_role("checkbox").check()
    expect(page.locator(STATUS)).to_contain_text("1 document sur 5")
    page.go_back()
    expect(page.locator(STATUS)).to_contain_text("5 documents")
    assert names(page) == downward
    page.reload()
    expect(page.locator('th[data-column="prestataire"]')).to_have_attribute("aria-sort", "descending")
    expect(page.locator(STATUS)).to_contain_text("5 documents")
    assert names(page) == downward
    page.go_back()
    page.go_back()
    expect(page.locator("th[aria-sort]")).to_have_count(0)
    assert names(page) == written


def test_rows_that_the_script_draws_are_those_of_the_page(open_page: OpenPage) -> None:
    page = open_page("themes/")
    for path in page.eval_on_selector_all("main a[href*='themes/']", "links => links.map((link) => link.href)"):
        page.goto(path)
        written = page.evaluate(ROWS)
        if not written:
            continue
        page.goto(f"{path}?tri=prestataire")
        expect(page.locator(STATUS)).to_contain_text("document")
        assert sorted(page.evaluate(ROWS)) == sorted(written), path


def test_nothing_is_fetched_before_the_reader_sorts_or_filters(open_page: OpenPage) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(LATE)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/api/" in url]
    sort(page, "Prestataire")
    expect(page.locator(STATUS)).to_contain_text("documents")
    assert [url for url in asked if url.endswith("api/v1/topics/retard-paiement.json")]


def test_a_filter_is_used_by_keyboard_and_gives_the_focus_back(open_page: OpenPage) -> None:
    page = open_page(LATE)
    button = page.get_by_role("button", name="Filtrer : « Base des intérêts »")
    button.focus()
    page.keyboard.press("Enter")
    menu = page.locator(".matrix-menu:popover-open")
    expect(menu.locator("label").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("checkbox").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(STATUS)).to_have_text("1 document sur 5.")
    expect(menu.get_by_role("checkbox").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_on_a_phone_a_panel_sorts_and_filters_the_cards(open_page: OpenPage) -> None:
    page = open_page(LATE, viewport=PHONE)
    page.get_by_text("Trier et filtrer").click()
    page.get_by_label("Trier par").select_option("Prestataire")
    page.get_by_role("combobox", name="Ordre").select_option("décroissant")
    expect(page.locator(STATUS)).to_contain_text("ordre décroissant")
    assert names(page)[0] == "SI-ONE"
    page.locator(".matrix-panel summary", has_text="Base des intérêts").click()
    page.locator(".matrix-panel label", has_text="silence").get_by_role("checkbox").check()
    expect(page.locator(STATUS)).to_contain_text("3 documents sur 5")
    expect(page.locator(".matrix-panel summary", has_text="Base des intérêts (filtré)")).to_be_visible()
    label = page.locator(".matrix-table td").first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"Intérêts de retard"'
    scroll, width = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert scroll <= width


def test_without_javascript_the_table_is_whole_and_has_no_dead_control(open_page: OpenPage) -> None:
    page = open_page(f"{LATE}?tri=late_interest:desc", java_script_enabled=False)
    assert len(names(page)) == 5
    assert page.locator(".matrix button, .matrix select, .matrix input").count() == 0


def test_on_paper_there_is_the_table_and_no_control(open_page: OpenPage) -> None:
    page = open_page(f"{LATE}?late_interest_reminder=non")
    expect(page.locator(STATUS)).to_have_text("3 documents sur 5.")
    page.emulate_media(media="print")
    expect(page.locator(".matrix-filter:visible, .matrix-panel:visible, .matrix-menu:visible")).to_have_count(0)
    expect(page.get_by_text("Rappel préalable nécessaire : Non")).to_be_visible()
    assert len(names(page)) == 3


@pytest.mark.allow_page_errors
def test_data_out_of_reach_says_so_and_offers_to_retry(open_page: OpenPage) -> None:
    page = open_page(LATE)
    page.route("**/api/**", lambda route: route.abort())
    sort(page, "Prestataire")
    expect(page.locator(STATUS)).to_contain_text("n’a pas pu se charger")
    assert len(names(page)) == 5
    page.unroute("**/api/**")
    page.locator(STATUS).get_by_role("button", name="Réessayer").click()
    expect(page.locator(STATUS)).to_contain_text("5 documents")


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_table_sorted_and_filtered(
    open_page: OpenPage, scheme: str, viewport: dict[str, int]
) -> None:
    page = open_page(
        f"{PAYMENT}?tri=payment_term:desc&early_payment_discount=_silence", color_scheme=scheme, viewport=viewport
    )
    expect(page.locator(STATUS)).to_contain_text("3 documents sur 5")
    if viewport == PHONE:
        page.get_by_text("Trier et filtrer").click()
        page.locator(".matrix-panel summary", has_text="Moyens de paiement").click()
        expect(page.locator(".matrix-panel fieldset")).to_be_visible()
    else:
        open_filter(page, "Moyens de paiement")
    violations = Axe().run(page).response["violations"]
    page.goto(f"{PAYMENT}?payment_means=rien")
    expect(page.locator(".matrix .empty")).to_be_visible()
    violations += Axe().run(page).response["violations"]
    assert not violations, "\n".join(map(describe, violations))
