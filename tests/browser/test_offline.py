"""The archive of the site, opened from a disk: it reads, its links work, its tools say where to go."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.site import archive
from tests.browser.pages import MAIN_PAGES

Open = Callable[[str], Page]


@pytest.fixture(scope="module")
def copy(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the unpacked archive, ending with a slash. Its folder has a space and an accent, as folders do."""
    folder = tmp_path_factory.mktemp("Mes téléchargements")
    with zipfile.ZipFile(archive.make(site_dir, folder)) as packed:
        packed.extractall(folder)
    return f"{(folder / archive.NAME).as_uri()}/"


@pytest.fixture
def open_file(browser: Browser, copy: str) -> Iterator[Open]:
    """Opens a file of the archive. Fails the test if a page logs an error or asks for anything but files of it."""
    context = browser.new_context(locale="fr-FR", reduced_motion="reduce")
    problems: list[str] = []
    context.on("request", lambda request: problems.append(request.url) if not request.url.startswith(copy) else None)
    context.on("requestfailed", lambda request: problems.append(f"failed: {request.url}"))
    context.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page = context.new_page()

    def open_file(name: str) -> Page:
        page.goto(copy + name)
        return page

    yield open_file
    context.close()
    assert not problems, "\n".join(problems)


def test_a_reader_goes_from_page_to_page(open_file: Open) -> None:
    page = open_file("index.html")
    page.get_by_role("navigation", name="Navigation principale").get_by_role("link", name="Prestataires").click()
    page.locator("main").get_by_role("link", name="INFOREZ").first.click()
    expect(page).to_have_title("INFOREZ – Clausier")
    page.get_by_role("link", name="3 × taux légal").first.click()
    expect(page.locator("article.clause:target")).to_have_attribute("data-topic", "retard-paiement")
    page.locator("article.clause:target .topic-links a").first.click()
    expect(page.locator("h1")).to_have_text("Retard de paiement")
    page.locator(".brand").click()
    expect(page.locator("h1")).to_have_text("Savoir ce que l’on accepte")


@pytest.mark.parametrize("path", [*MAIN_PAGES, "comparer/", "epingles/", "droit/", "droit/controles/"])
def test_every_kind_of_page_reads_with_its_styles(open_file: Open, path: str) -> None:
    page = open_file(f"{path}index.html")
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"  # 8 px without styles
    expect(page.get_by_text("Copie lue hors ligne")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("recherche/", "La recherche a besoin du site en ligne."),
        ("comparer/", "La comparaison a besoin du site en ligne."),
        ("epingles/", "Les épingles ont besoin du site en ligne"),
    ],
)
def test_what_needs_a_server_says_so(open_file: Open, path: str, said: str) -> None:
    page = open_file(f"{path}index.html")
    expect(page.get_by_text(said).first).to_be_visible()
    online = page.get_by_role("link", name="Cette page en ligne")
    expect(online).to_have_attribute("href", f"https://clausier.example/{path}")


def test_a_search_from_any_page_is_told_where_to_go(open_file: Open) -> None:
    page = open_file("methode/index.html")
    box = page.get_by_role("searchbox").first
    box.fill("résiliation")
    box.press("Enter")
    page.wait_for_url("**/recherche/index.html?q=*")
    expect(page.get_by_text("La recherche a besoin du site en ligne.").first).to_be_visible()


def test_a_card_reads_too(open_file: Open) -> None:
    page = open_file("carte/inforez/cgs/champ-d-application/index.html")
    expect(page.locator(".prose")).to_contain_text("INFOREZ propose")
