"""The site under a folder of its host, as project pages of GitHub are: every kind of page and every tool works."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from scripts.addresses import links
from scripts.browsing.static_server import serve
from scripts.site.build import build
from tests import folders
from tests.browser.conftest import OpenPage

ADDRESS = "https://example.org/un/sous-chemin/"
STUDIO = "fournisseurs/studio-des-quais/"
KINDS = (
    "", "fournisseurs/", STUDIO, f"{STUDIO}cgs/2022-03-01--2024-09-01/", "themes/", "themes/prix/", "droit/",
    "droit/controles/", "chiffres/", "methode/", "glossaire/", "donnees/", "contribuer/", "integrer/", "recherche/",
    "comparer/", "epingles/", "carte/studio-des-quais/cgs/prix/",
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site published under a folder."""
    project = folders.project(tmp_path_factory.mktemp("sub-path"), folders.VERSIONS)
    folders.change(project / "mkdocs.yml", "site_url: https://clausier.example/", f"site_url: {ADDRESS}")
    build(project / "site", project=project)
    return project / "site"


@pytest.fixture(scope="module")
def site_url(site: Path) -> Iterator[str]:
    """Its address on this machine: the server knows nothing above its folder."""
    with serve(site) as server:
        assert server.url.endswith("/un/sous-chemin/")
        yield server.url


def test_what_it_says_of_itself_bears_the_folder(site: Path) -> None:
    assert links.site_url(site) == ADDRESS
    page = BeautifulSoup((site / STUDIO / "index.html").read_bytes(), "lxml")
    assert page.find("link", rel="canonical")["href"] == ADDRESS + STUDIO
    assert page.find("meta", property="og:image")["content"].startswith(f"{ADDRESS}assets/")
    assert f"<loc>{ADDRESS}{STUDIO}</loc>" in (site / "sitemap.xml").read_text("utf-8")
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (site / "robots.txt").read_text("utf-8")
    assert json.loads((site / "api/v1/index.json").read_text("utf-8"))["site"] == ADDRESS
    assert f'href="{ADDRESS}{STUDIO}' in (site / "flux/clausier.xml").read_text("utf-8")


def test_every_link_stays_in_the_folder(site: Path) -> None:
    # Two written pages name topics and providers of the real corpus.
    assert [broken for broken in links.broken(site) if broken.holder not in ("/", "/donnees/")] == []


def test_every_kind_of_page_loads_whole(open_page: OpenPage, site_url: str) -> None:
    page = open_page()
    wrong: list[str] = []
    page.on("response", lambda answer: None if within(answer.url, site_url) and answer.ok else wrong.append(answer.url))
    for path in KINDS:
        page.goto(path or "./")
        expect(page.locator("h1").first).to_be_visible()
        assert is_styled(page), path
    assert not wrong


def test_the_search_leads_to_a_clause_of_the_folder(open_page: OpenPage, site_url: str) -> None:
    page = open_page("methode/")
    page.keyboard.press("/")
    page.keyboard.type("tribunal")
    page.locator("dialog li[data-clause] a").first.click()
    expect(page.locator("article.clause:target")).to_be_visible()
    assert within(page.url, f"{site_url}fournisseurs/")
    page.goto("recherche/?q=tribunal")
    expect(page.locator("[data-search-results] > li a").first).to_be_visible()


def test_the_table_of_a_topic_is_sorted(open_page: OpenPage, site_url: str) -> None:
    page = open_page("themes/prix/")
    page.locator(".matrix-sort").first.click()
    expect(page.locator("th[aria-sort=ascending]")).to_have_count(1)
    page.locator(".matrix-table th[scope=row] a").first.click()
    assert within(page.url, f"{site_url}fournisseurs/")
    expect(page.locator("h1")).to_be_visible()


def test_two_providers_are_compared_and_each_leads_to_its_clause(open_page: OpenPage, site_url: str) -> None:
    page = open_page("comparer/?f=studio-des-quais,atelier-du-lac&t=prix")
    page.locator(".compare-table a.value").first.click()
    expect(page.locator("article.clause:target")).to_be_visible()
    assert within(page.url, f"{site_url}fournisseurs/")


def test_a_pinned_clause_is_found_again(open_page: OpenPage, site_url: str) -> None:
    page = open_page(STUDIO)
    page.locator("#cgs-prix .pin").click()
    page.locator(".pins-link").click()
    assert page.url == f"{site_url}epingles/"
    page.locator("[data-pins-list] h2 a").click()
    assert page.url == f"{site_url}{STUDIO}#cgs-prix"


def test_the_code_of_a_card_bears_the_folder_and_the_card_shows(open_page: OpenPage, site_url: str) -> None:
    page = open_page("integrer/?c=studio-des-quais/cgs/prix")
    expect(page.locator("#code-cadre")).to_have_value(re.compile(f'src="{site_url}carte/studio-des-quais/cgs/prix/"'))
    page.goto("carte/comparaison/?f=studio-des-quais,atelier-du-lac&t=prix")
    expect(page.get_by_role("columnheader").first).to_be_visible()


@pytest.mark.allow_page_errors  # the browser logs the missing page
@pytest.mark.parametrize("path", ["rien", "fournisseurs/nulle/part/tres/loin/", "assets/rien.css"])
def test_a_missing_page_however_deep_keeps_its_styles_and_its_links(
    open_page: OpenPage, site_url: str, path: str
) -> None:
    page = open_page()
    assert page.goto(path).status == 404
    expect(page.locator("h1")).to_have_text("Page introuvable")
    assert is_styled(page)
    page.locator("#recherche-404").fill("tribunal")
    page.locator("#recherche-404").press("Enter")
    page.wait_for_url(f"{site_url}recherche/?q=tribunal")
    page.go_back()
    page.get_by_role("link", name="Tous les prestataires").click()
    assert page.url == f"{site_url}fournisseurs/"


def within(address: str, folder: str) -> bool:
    return address.startswith(folder)


def is_styled(page: Page) -> bool:
    """Whether styles came: a browser gives the body a margin of 8 px without them."""
    return page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
