"""Whoever kept an old address arrives: at the clause, at the page, at the card, with or without JavaScript."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from scripts.browsing.static_server import serve
from tests.browser.conftest import OpenPage
from tests.scripts.addresses import former

STUDIO = "fournisseurs/studio-des-quais/"
OLD = "fournisseurs/vieux-studio/"


@pytest.fixture(scope="module")
def site_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of its own, on which addresses changed."""
    with serve(former.built(former.project(tmp_path_factory.mktemp("former")))) as server:
        yield server.url


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
@pytest.mark.parametrize(("old", "new"), [("litiges", "tribunal"), ("preavis-du-client", "preavis")])
def test_the_former_anchor_of_a_clause_shows_the_clause(open_page: OpenPage, old: str, new: str, scripts: bool) -> None:
    page = open_page(f"{STUDIO}#cgs-{old}", java_script_enabled=scripts, viewport={"width": 1280, "height": 500})
    expect(page.locator(f"#cgs-{new} .clause-head")).to_be_in_viewport()


def test_the_clause_of_a_provider_that_has_another_name_is_reached(open_page: OpenPage, site_url: str) -> None:
    page = open_page(f"{OLD}#cgs-tribunal")
    expect(page).to_have_url(f"{site_url}{STUDIO}#cgs-tribunal")
    expect(page.locator("article.clause:target .clause-head")).to_be_in_viewport()
    page.go_back()
    assert page.url == "about:blank"  # no step of the way back leads to the old address again


def test_what_was_asked_of_a_page_goes_along(open_page: OpenPage, site_url: str) -> None:
    page = open_page(f"{OLD}?mots=prix#cgs-prix")
    expect(page).to_have_url(f"{site_url}{STUDIO}?mots=prix#cgs-prix")


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OLD, STUDIO),
        (f"{OLD}cgs/2022-03-01--2024-09-01/", f"{STUDIO}cgs/2022-03-01--2024-09-01/"),
        ("fournisseurs/parti/", "fournisseurs/"),
        ("themes/tarif/", "themes/prix/#pourquoi"),
        ("carte/studio-des-quais/cgs/litiges/", "carte/studio-des-quais/cgs/tribunal/"),
    ],
)
def test_a_page_that_moved_sends_on(open_page: OpenPage, site_url: str, old: str, new: str, scripts: bool) -> None:
    page = open_page(old, java_script_enabled=scripts)
    expect(page).to_have_url(f"{site_url}{new}")
    expect(page.locator("h1").first).to_be_visible()


def test_a_section_that_moved_is_reached(open_page: OpenPage) -> None:
    page = open_page("methode/#silences")
    expect(page.locator("#etats")).to_be_in_viewport()


def test_the_card_of_a_clause_that_went_says_so_and_opens_its_page_beside(open_page: OpenPage) -> None:
    page = open_page("carte/studio-des-quais/cgs/parrainage/")
    expect(page.get_by_role("heading")).to_have_text("Cette clause n’est plus publiée")
    with page.context.expect_page() as opened:
        page.get_by_role("link").click()
    expect(opened.value).to_have_url(re.compile(f"{STUDIO}#cgs-parrainage$"))
    expect(opened.value.locator("#cgs-parrainage")).to_be_in_viewport()


def test_a_pin_of_the_old_name_still_shows_its_clause(open_page: OpenPage) -> None:
    page = open_page("epingles/?c=vieux-studio/cgs/prix,vieux-studio/cgs/litiges")
    shown = page.locator("[data-pins-list] h2")
    expect(shown).to_have_count(2)
    page.locator("[data-pins-list] h2 a").first.click()
    expect(page.locator("#cgs-prix")).to_be_in_viewport()


def test_a_comparison_kept_under_the_old_name_still_shows(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=vieux-studio,atelier-du-lac&t=prix")
    expect(page.locator(".compare-table").first).to_contain_text("Studio des Quais")
