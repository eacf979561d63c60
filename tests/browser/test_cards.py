"""Another site shows a clause or a comparison: by the code it copied, with or without JavaScript, on any screen."""

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Page, Route, expect

from scripts.browsing import static_server
from tests.browser.axe import describe
from tests.browser.conftest import OpenPage
from tests.browser.pages import PHONE
from tests.browser.test_pages import OVERFLOWING

CLAUSE = "inforez/cgs/champ-d-application"
COMPARISON = "?f=inforez,si-one&t=retard-paiement"
FRAME = "#code-cadre"


def code(page: Page, field: str) -> Any:
    """The only element that the code to copy makes."""
    expect(page.locator(field)).not_to_be_empty()
    soup = BeautifulSoup(page.locator(field).input_value(), "html.parser")
    (element,) = soup.contents
    return element


def test_a_clause_leads_to_the_code_of_its_card(open_page: OpenPage, site_url: str) -> None:
    page = open_page("fournisseurs/inforez/")
    page.locator("#cgs-champ-d-application").get_by_role("link", name="Intégrer").click()
    frame = code(page, FRAME)
    assert frame["src"] == f"{site_url}carte/{CLAUSE}/"
    assert frame["title"] == "1 Objet – INFOREZ, CGS (Clausier)"
    assert code(page, "#code-lien")["href"] == f"{site_url}fournisseurs/inforez/#cgs-champ-d-application"
    preview = page.frame_locator("[data-embed-preview] iframe")
    expect(preview.get_by_role("heading")).to_have_text("1 Objet")


@pytest.mark.allow_page_errors  # it asks another host for a page, and that is the point
def test_the_copied_code_shows_the_clause_on_another_site(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(f"integrer/?c={CLAUSE}", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier le cadre").click()
    expect(page.get_by_text("Code copié.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Un autre site</title>{copied}", "utf-8")
    with static_server.serve(tmp_path) as other:
        page.goto(other.url)
        card = page.frame_locator("iframe")
        expect(card.locator(".prose")).to_contain_text("INFOREZ propose")
        with page.context.expect_page() as opened:
            card.get_by_role("link", name="Lire la clause sur Clausier").click()
        expect(opened.value.locator("#cgs-champ-d-application")).to_be_in_viewport()


def test_the_frame_is_as_high_as_its_card_until_the_reader_says_otherwise(open_page: OpenPage) -> None:
    page = open_page(f"integrer/?c={CLAUSE}")
    card = page.frame_locator("[data-embed-preview] iframe")
    card.locator(".foot").wait_for()
    room = card.locator("html").evaluate(
        "e => new Promise(r => setTimeout(() => r(e.scrollHeight - e.clientHeight), 200))"
    )
    assert room <= 0, f"{room} px do not fit"
    page.get_by_label("Hauteur, en pixels").fill("500")
    page.get_by_label("Hauteur, en pixels").press("Tab")
    expect(page.locator(FRAME)).to_have_value(re.compile('height="500"'))


def test_hostile_words_are_escaped_in_the_code(open_page: OpenPage) -> None:
    words = "\"><script>window.ran=1</script>&amp;<img src=x onerror='window.ran=1'>"

    def hostile(route: Route) -> None:
        route.fulfill(json=route.fetch().json() | {"heading": words, "provider_name": words})

    page = open_page("integrer/")
    page.route(f"**/clauses/{CLAUSE}.json", hostile)
    page.goto(f"integrer/?c={CLAUSE}")
    assert words in code(page, FRAME)["title"]
    link = code(page, "#code-lien")
    assert words in link.string
    assert page.evaluate("window.ran") is None


def test_a_comparison_has_its_code_and_its_card(open_page: OpenPage, site_url: str) -> None:
    page = open_page(f"integrer/{COMPARISON}")
    frame = code(page, FRAME)
    assert frame["src"] == f"{site_url}carte/comparaison/{COMPARISON}"
    page.goto(frame["src"])
    expect(page.get_by_role("heading", level=1)).to_have_text("Retard de paiement")
    heads = page.get_by_role("columnheader")
    expect(heads).to_contain_text(["INFOREZ", "SI-ONE"])
    expect(page.get_by_role("row", name="Indemnité de recouvrement")).to_contain_text("40\u00a0€")
    expect(page.get_by_role("row", name="Indemnité de recouvrement")).to_contain_text("silence")
    expect(page.get_by_role("link", name="Comparer sur Clausier")).to_have_attribute(
        "href", f"{site_url}comparer/{COMPARISON}"
    )


@pytest.mark.allow_page_errors
@pytest.mark.parametrize(
    "query", ["", "?f=inforez", "?f=personne,inconnu&t=retard-paiement", "?f=inforez,si-one&t=nul", "?f=<img>&t=../x"]
)
def test_a_comparison_that_cannot_be_says_so(open_page: OpenPage, query: str) -> None:
    page = open_page(f"carte/comparaison/{query}")
    expect(page.get_by_text("Cette comparaison n’existe pas, ou plus.")).to_be_visible()


@pytest.mark.allow_page_errors
@pytest.mark.parametrize("reference", ["inforez/cgs/nulle-part", "nulle/part/ailleurs"])
def test_a_clause_that_is_not_published_has_no_code(open_page: OpenPage, reference: str) -> None:
    page = open_page(f"integrer/?c={reference}")
    expect(page.get_by_text("n’est pas, ou n’est plus, publiée")).to_be_visible()
    expect(page.locator(FRAME)).to_be_hidden()


def test_without_javascript_a_card_reads_the_same_and_the_page_explains(open_page: OpenPage) -> None:
    page = open_page(f"carte/{CLAUSE}/", java_script_enabled=False)
    expect(page.locator(".prose")).to_contain_text("INFOREZ propose")
    page.goto("carte/comparaison/")
    expect(page.get_by_role("link", name="Comparer sur Clausier")).to_be_visible()
    page.goto(f"integrer/?c={CLAUSE}")
    expect(page.locator(FRAME)).to_be_hidden()
    page.get_by_role("link", name="la carte d’une clause").click()
    expect(page.locator(".card h1")).to_be_visible()


def test_cards_follow_the_reader_s_scheme(open_page: OpenPage) -> None:
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light, dark = (open_page(f"carte/{CLAUSE}/", color_scheme=scheme).evaluate(paper) for scheme in ("light", "dark"))
    assert light != dark


@pytest.mark.parametrize("path", [f"carte/{CLAUSE}/", f"carte/comparaison/{COMPARISON}", f"integrer/?c={CLAUSE}"])
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_overflows(
    open_page: OpenPage, path: str, scheme: str, viewport: dict[str, int]
) -> None:
    page = open_page(path, color_scheme=scheme, viewport=viewport)
    page.wait_for_load_state("networkidle")
    scroll, width = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert scroll <= width, page.evaluate(OVERFLOWING)
    violations = Axe().run(page).response["violations"]
    assert not violations, "\n".join(map(describe, violations))


def test_the_longest_clause_of_each_provider_fits_a_phone(open_page: OpenPage, site_dir: Path) -> None:
    page = open_page("carte/comparaison/", viewport=PHONE)
    for folder in sorted((site_dir / "carte").iterdir()):
        path = max(folder.rglob("index.html"), key=lambda file: file.stat().st_size).parent
        page.goto(f"{path.relative_to(site_dir).as_posix()}/")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
