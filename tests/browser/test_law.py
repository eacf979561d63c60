"""The pages of the law read without a mouse, on a phone, on paper, and lead from a verdict to what it rests on."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.pages import PHONE

RULE, CHECK = "droit/late-interest-floor/", "droit/controles/plancher-penalites/"
PAGES = ("droit/", "droit/controles/", "droit/rgpd-28/", RULE, CHECK)


@pytest.mark.parametrize("path", [*PAGES, "fournisseurs/conseil-cyber/", "themes/retard-paiement/"])
def test_nothing_is_wider_than_a_phone(open_page: OpenPage, path: str) -> None:
    page = open_page(path, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_navigation_stays_on_one_line(open_page: OpenPage) -> None:
    page = open_page("droit/", viewport={"width": 1280, "height": 900})
    assert len({box["y"] for link in page.locator(".site-nav a").all() if (box := link.bounding_box())}) == 1
    expect(page.locator(".site-nav a", has_text="Droit")).to_have_attribute("aria-current", "page")


def test_a_verdict_of_the_matrix_leads_to_its_reason_even_when_folded(open_page: OpenPage) -> None:
    page = open_page("droit/controles/")
    page.locator("tbody td a", has_text="conforme").first.click()
    page.wait_for_url("**/fournisseurs/**#attention-*")
    target = page.locator(":target")
    expect(target.locator("summary")).to_be_visible()
    expect(target.locator("xpath=ancestor::details")).to_have_attribute("open", "")


def test_a_point_of_attention_opens_with_the_keyboard_on_its_clause_and_its_rule(open_page: OpenPage) -> None:
    page = open_page("fournisseurs/conseil-cyber/")
    point = page.locator("#attention-rappel-avant-penalites")
    expect(point.locator(".grounds")).to_be_hidden()
    point.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(point.locator(".grounds")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**#cgs-retard-de-paiement")


def test_a_point_of_attention_brings_the_words_of_its_rule_and_where_they_rest(open_page: OpenPage) -> None:
    page = open_page("fournisseurs/conseil-cyber/")
    point = page.locator("#attention-rappel-avant-penalites")
    point.locator("summary").click()
    rule = point.locator("dd", has=page.locator("a[href*='/droit/']")).first
    expect(rule.locator(".when")).to_contain_text("C. com.")
    said = rule.locator("p").inner_text()
    rule.locator("a").first.click()
    expect(page.locator(".lead")).to_have_text(said)


def test_the_heads_of_the_matrix_stay_in_sight(open_page: OpenPage) -> None:
    page = open_page("droit/controles/")
    frame = page.get_by_role("region", name="Contrôles, document par document")
    frame.evaluate("frame => (frame.scrollTop = 600)")
    head, top = page.locator(".check-table thead th").nth(1).bounding_box(), frame.bounding_box()
    assert head is not None
    assert top is not None
    assert abs(head["y"] - top["y"]) < 4


def test_on_a_phone_the_matrix_is_a_list_that_names_each_document(open_page: OpenPage) -> None:
    page = open_page("droit/controles/", viewport=PHONE)
    cell = page.locator(".check-table td").first
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == f'"{cell.get_attribute("data-label")}"'
    expect(page.get_by_role("table").get_by_role("cell").first).to_be_visible()


def test_on_paper_the_points_to_look_at_are_open(open_page: OpenPage) -> None:
    page = open_page("fournisseurs/conseil-cyber/")
    page.emulate_media(media="print")
    expect(page.locator("#attention-rappel-avant-penalites .grounds")).to_be_visible()


def test_the_limit_of_the_law_stays_above_a_sorted_table(open_page: OpenPage) -> None:
    page = open_page("themes/retard-paiement/?tri=late_interest")
    page.locator(".matrix .chips").wait_for()
    expect(page.locator(".matrix-table tbody").first).to_have_class("matrix-law")


def test_a_verdict_is_a_facet_of_the_search(open_page: OpenPage) -> None:
    page = open_page("recherche/?verdict=ecart")
    page.locator("[data-search-results] > li[data-clause], [data-search-results] > li").first.wait_for()
    expect(page.locator(".chip")).to_have_text("Écart")
    group = page.locator("details[data-facet=verdict]")
    expect(group.locator("summary")).to_have_text("Au regard de la loi")
    expect(group.locator("#f-verdict-ecart")).to_be_checked()


def test_a_comparison_has_the_verdicts_of_each_topic(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=conseil-cyber,inforez&t=retard-paiement")
    row = page.locator("tr[data-check=rappel-avant-penalites]")
    expect(row.locator("td")).to_have_text(["écart", "vigilance"])
    href = row.locator("td a").first.get_attribute("href") or ""
    assert href.endswith("/fournisseurs/conseil-cyber/#attention-rappel-avant-penalites")
    assert_leads_somewhere(page, href)


def assert_leads_somewhere(page: Page, href: str) -> None:
    page.goto(href)
    expect(page.locator(":target")).to_have_count(1)
