"""A reader pins clauses anywhere, finds them again in one place, orders, shares and exports them, and loses none."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.axe import describe
from tests.browser.conftest import OpenPage
from tests.browser.pages import PHONE
from tests.browser.test_pages import OVERFLOWING

KEY = "clausier-epingles-1"
ONE = "inforez/cgs/champ-d-application"
GONE = "inforez/cgs/clause-qui-n-existe-pas"
COUNT = "[data-pin-count]"


@pytest.fixture
def references(site_dir: Path) -> list[str]:
    """A clause of each of three providers."""
    folder = site_dir / "api" / "v1" / "clauses"
    found = [sorted((folder / name).rglob("*.json"))[0] for name in ("inforez", "si-one", "ginger-minds")]
    return [path.relative_to(folder).with_suffix("").as_posix() for path in found]


def pin(page: Page, references: list[str]) -> None:
    """As if the reader had pinned them before."""
    page.evaluate("([key, pins]) => localStorage.setItem(key, JSON.stringify(pins))", [KEY, references])


def kept(page: Page) -> Any:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))


def items(page: Page) -> Locator:
    return page.locator("[data-pins-list] > li")


def order(page: Page) -> list[str | None]:
    return [item.get_attribute("data-reference") for item in items(page).all()]


def own_page(open_page: OpenPage, references: list[str], query: str = "", **options: Any) -> Page:
    page = open_page("epingles/", **options)
    pin(page, references)
    page.goto(f"epingles/{query}")
    return page


@pytest.mark.parametrize(
    ("path", "clause"),
    [
        ("fournisseurs/inforez/", ".clause"),
        ("themes/retard-paiement/", ".excerpt"),
        ("recherche/?q=préavis", "[data-search-results] > li"),
    ],
)
def test_a_clause_is_pinned_where_it_is_read_and_found_again(open_page: OpenPage, path: str, clause: str) -> None:
    page = open_page(path)
    shown = page.locator(f"{clause}[data-clause]").nth(1)
    button = shown.get_by_role("button", name="Épingler")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".pins-link")).to_be_hidden()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("status").filter(has_text="Clause épinglée")).to_be_visible()
    expect(page.locator(COUNT)).to_have_text("1")
    provider, id_ = shown.get_attribute("data-provider"), shown.get_attribute("data-clause")
    page.reload()
    expect(shown.locator(".pin")).to_have_attribute("aria-pressed", "true")
    page.locator(".pins-link").click()
    expect(items(page)).to_have_count(1)
    expect(page.locator(f"li[data-provider='{provider}'][data-clause='{id_}'] .prose")).not_to_be_empty()


def test_a_second_press_unpins(open_page: OpenPage) -> None:
    page = open_page("fournisseurs/inforez/")
    button = page.locator(".clause .pin").first
    button.press("Enter")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".pins-link")).to_be_hidden()
    assert kept(page) == []


def test_each_button_says_which_clause_it_pins(open_page: OpenPage) -> None:
    page = open_page("fournisseurs/inforez/")
    expect(page.get_by_role("button", name="Épingler la clause 15.1, al. 1", exact=True)).to_have_count(1)


def test_pinning_moves_nothing_on_the_page(open_page: OpenPage) -> None:
    """Neither the buttons nor the count push anything when the script has come."""
    page = open_page("fournisseurs/inforez/")
    pin(page, [ONE])
    late: list[Route] = []
    page.route("**/pins.js", lambda route: late.append(route))
    page.reload(wait_until="commit")
    page.locator(".site-footer").wait_for()
    places = (
        "[...document.querySelectorAll('.clause, .header-search, .pins-link')].map(e => e.offsetTop + e.offsetLeft)"
    )
    before = page.evaluate(places)
    late[0].continue_()
    expect(page.locator(COUNT)).to_have_text("1")
    assert page.evaluate(places) == before


def test_the_collection_shows_each_clause_with_its_document_and_its_facts(open_page: OpenPage) -> None:
    page = own_page(open_page, [ONE])
    clause = items(page).first
    expect(clause.get_by_role("link", name="1 Objet", exact=True)).to_have_attribute(
        "href", re.compile(r"/fournisseurs/inforez/#cgs-champ-d-application$")
    )
    expect(clause).to_contain_text("INFOREZ · CGS, version du 4\u00a0juillet 2024")
    expect(clause.locator("dt")).to_have_text("Conditions du client écartées")
    clause.get_by_role("link", name="1 Objet", exact=True).click()
    expect(page.locator("#cgs-champ-d-application")).to_be_in_viewport()


def test_order_is_the_reader_s_and_stays(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references)
    items(page).nth(2).get_by_role("button", name="Monter").press("Enter")
    expect(items(page).nth(1)).to_have_attribute("data-reference", references[2])
    expect(items(page).nth(1).get_by_role("button", name="Monter")).to_be_focused()
    expect(items(page).first.get_by_role("button", name="Monter")).to_be_disabled()
    page.reload()
    expect(items(page)).to_have_count(3)
    assert order(page) == [references[0], references[2], references[1]]


def test_a_clause_is_dragged_to_another_place(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references, viewport={"width": 1280, "height": 1600})
    items(page).nth(2).locator(".pin-handle").drag_to(items(page).first, target_position={"x": 20, "y": 2})
    expect(page.get_by_text("Ordre changé.")).to_be_visible()
    assert kept(page) == [references[2], references[0], references[1]]


def test_what_is_removed_can_be_put_back_in_its_place(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references)
    items(page).nth(1).get_by_role("button", name="Retirer").click()
    expect(items(page)).to_have_count(2)
    expect(items(page).nth(1).get_by_role("button", name="Retirer")).to_be_focused()
    page.get_by_role("button", name="Annuler").click()
    expect(items(page)).to_have_count(3)
    assert kept(page) == references
    page.get_by_role("button", name="Tout retirer").click()
    expect(page.get_by_text("Aucune épingle pour l’instant")).to_be_visible()
    expect(page.get_by_role("button", name="Annuler")).to_be_focused()
    page.keyboard.press("Enter")
    expect(items(page)).to_have_count(3)


def test_another_tab_is_followed_and_never_undone(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references[:2])
    items(page).first.get_by_role("button", name="Retirer").click()
    expect(items(page)).to_have_count(1)
    other = page.context.new_page()
    other.goto("fournisseurs/inforez/")
    other.locator("[data-clause='champ-d-application'] .pin").click()
    expect(items(page)).to_have_count(2)
    expect(page.locator(COUNT)).to_have_text("2")
    expect(page.get_by_role("button", name="Annuler")).to_be_hidden()


def test_a_link_shows_its_collection_and_leaves_one_s_own_alone(open_page: OpenPage, references: list[str]) -> None:
    mine, theirs = references[:1], references[1:]
    page = own_page(open_page, mine, f"?c={','.join(theirs)}")
    expect(items(page)).to_have_count(2)
    expect(page.get_by_text("Ce lien apporte 2 clauses. Votre épingle est intacte.")).to_be_visible()
    assert order(page) == theirs
    assert kept(page) == mine
    page.get_by_role("button", name="Ajouter à mes épingles").click()
    expect(items(page)).to_have_count(3)
    assert kept(page) == [*mine, *theirs]
    assert page.url.endswith("/epingles/")
    page.get_by_role("button", name="Annuler").click()
    expect(items(page)).to_have_count(1)
    assert kept(page) == mine


def test_a_link_replaces_one_s_own_only_if_asked_and_not_for_ever(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references[:1], f"?c={','.join(references[1:])}")
    page.get_by_role("button", name="Remplacer mes épingles").click()
    expect(items(page)).to_have_count(2)
    assert kept(page) == references[1:]
    page.get_by_role("button", name="Annuler").click()
    expect(items(page)).to_have_count(1)
    assert kept(page) == references[:1]


def test_a_clause_of_a_shared_collection_is_pinned_alone(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, [], f"?c={','.join(references)}")
    button = items(page).nth(1).get_by_role("button", name="Épingler")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
    assert kept(page) == [references[1]]


def test_what_a_link_holds_that_is_no_clause_is_told(open_page: OpenPage) -> None:
    page = own_page(open_page, [], f"?c={ONE},../../x,<img src=x>,{ONE}")
    expect(items(page)).to_have_count(1)
    expect(page.get_by_text("2 références illisibles ou en trop ont été laissées de côté.")).to_be_visible()


def test_the_link_of_a_collection_brings_it_to_someone_else(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.get_by_text("Lien copié")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    other = open_page(link)
    expect(items(other)).to_have_count(3)
    assert order(other) == references


def test_without_clipboard_the_text_is_there_to_copy(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Copier le lien").click()
    expect(page.get_by_label("Texte à copier")).to_have_value(re.compile(re.escape(",".join(references))))


def test_pinned_documents_are_compared_on_their_topics(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references[:2])
    expect(items(page)).to_have_count(2)
    topics = [page.locator(".where a").nth(n).get_attribute("href") for n in range(2)]
    page.get_by_role("link", name="Comparer ces documents").click()
    expect(page.get_by_role("table")).to_contain_text("INFOREZ")
    expect(page.get_by_role("table")).to_contain_text("SI-ONE")
    for topic in {(topic or "").rstrip("/").rpartition("/")[2] for topic in topics}:
        expect(page.locator(f"tbody[data-topic='{topic}']")).to_be_visible()


def test_a_single_document_has_nothing_to_be_compared_with(open_page: OpenPage) -> None:
    page = own_page(open_page, [ONE])
    expect(items(page)).to_have_count(1)
    expect(page.get_by_role("link", name="Comparer ces documents")).to_have_count(0)


def hostile(route: Route) -> None:
    clause = route.fetch().json()
    clause |= {"heading": '=HYPERLINK("x";"y")', "provider_name": "<script>*a*</script>", "number": "@1"}
    route.fulfill(json=clause)


def test_the_spreadsheet_holds_the_clauses_and_no_formula(open_page: OpenPage) -> None:
    page = open_page("epingles/")
    page.route(f"**/clauses/{ONE}.json", hostile)
    pin(page, [ONE])
    page.reload()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    (row,) = csv.DictReader(text.splitlines(), delimiter=";")
    assert row["Titre"] == '\'=HYPERLINK("x";"y")'
    assert row["Numéro"] == "'@1"
    assert row["Document"] == "CGS"
    assert row["Faits"].startswith("Conditions du client écartées\u00a0: Oui")
    assert row["Adresse"].endswith("/fournisseurs/inforez/#cgs-champ-d-application")


def test_markdown_holds_the_words_and_no_mark_of_theirs(open_page: OpenPage) -> None:
    page = open_page("epingles/", permissions=["clipboard-read", "clipboard-write"])
    page.route(f"**/clauses/{ONE}.json", hostile)
    pin(page, [ONE])
    page.reload()
    page.get_by_role("button", name="Copier en Markdown").click()
    expect(page.get_by_text("Texte copié")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "\\<script\\>\\*a\\*" in text
    assert "INFOREZ propose" in text
    assert re.search(r"<http\S+#cgs-champ-d-application>", text)


def test_json_is_what_the_api_says(open_page: OpenPage) -> None:
    page = own_page(open_page, [ONE])
    with page.expect_download() as download:
        page.get_by_role("button", name="JSON").click()
    (clause,) = json.loads(Path(download.value.path()).read_text("utf-8"))["clauses"]
    assert (clause["id"], clause["provider"], clause["heading"]) == ("champ-d-application", "inforez", "Objet")


@pytest.mark.allow_page_errors
def test_a_clause_that_went_is_shown_with_its_reference(open_page: OpenPage) -> None:
    page = own_page(open_page, [GONE, ONE])
    expect(items(page)).to_have_count(2)
    expect(items(page).first).to_contain_text("Clause qui n’est plus publiée")
    expect(items(page).first).to_contain_text(GONE)
    assert kept(page) == [GONE, ONE]
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    assert GONE in Path(download.value.path()).read_text("utf-8")
    items(page).first.get_by_role("button", name="Retirer").click()
    expect(items(page)).to_have_count(1)


@pytest.mark.allow_page_errors
def test_a_clause_that_did_not_come_is_asked_again(open_page: OpenPage) -> None:
    page = open_page("epingles/")
    page.route(f"**/clauses/{ONE}.json", lambda route: route.abort())
    pin(page, [ONE])
    page.reload()
    expect(items(page).first).to_contain_text("n’a pas pu se charger")
    page.unroute(f"**/clauses/{ONE}.json")
    page.get_by_role("button", name="Réessayer").click()
    expect(items(page).first).to_contain_text("INFOREZ propose")


@pytest.mark.parametrize(
    "garbage", ["", "{", "null", '{"a":1}', '[1,null,{},["x"],"../x/y","<b>/a/b"]', '[{"toString":1}]']
)
def test_garbage_in_the_browser_is_no_pin_and_no_error(open_page: OpenPage, garbage: str) -> None:
    page = open_page("fournisseurs/inforez/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, garbage])
    page.goto("epingles/")
    expect(page.get_by_text("Aucune épingle pour l’instant")).to_be_visible()
    page.goto("fournisseurs/inforez/")
    expect(page.locator(COUNT)).to_have_text("0")
    page.locator(".clause .pin").first.click()
    assert len(kept(page)) == 1


def refuse_storage(context: BrowserContext) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
    )


def test_a_browser_that_keeps_nothing_is_told_of(open_page: OpenPage) -> None:
    page = open_page()
    refuse_storage(page.context)
    page.goto("fournisseurs/inforez/")
    button = page.locator(".clause .pin").first
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(COUNT)).to_have_text("1")
    expect(page.get_by_text("le navigateur ne garde rien")).to_be_visible()


def test_a_hundred_pins_are_enough(open_page: OpenPage) -> None:
    page = open_page("fournisseurs/inforez/")
    pin(page, [f"a/b/c-{n}" for n in range(100)])
    page.reload()
    page.locator(".clause .pin").first.click()
    expect(page.get_by_text("100 épingles au plus")).to_be_visible()
    assert len(kept(page)) == 100


def test_without_javascript_nothing_is_offered_that_would_not_work(open_page: OpenPage) -> None:
    page = open_page("fournisseurs/inforez/", java_script_enabled=False)
    expect(page.locator(".clause .pin").first).to_be_hidden()
    page.locator(".site-footer").get_by_role("link", name="Épingles").click()
    expect(page.get_by_text("Les épingles ont besoin de JavaScript")).to_be_visible()


def test_paper_holds_the_clauses_and_their_addresses_alone(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references)
    expect(items(page)).to_have_count(3)
    page.emulate_media(media="print")
    expect(page.locator(".pin-address").first).to_be_visible()
    for tool in ("[data-pins-bar]", ".pin-tools", ".site-header"):
        expect(page.locator(tool).first).to_be_hidden()


def test_a_phone_holds_the_collection(open_page: OpenPage, references: list[str]) -> None:
    page = own_page(open_page, references, viewport=PHONE)
    expect(items(page)).to_have_count(3)
    scroll, width = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert scroll <= width, page.evaluate(OVERFLOWING)
    page.goto("fournisseurs/inforez/")
    search, link = page.locator(".header-search").bounding_box(), page.locator(".pins-link").bounding_box()
    assert search
    assert link
    assert search["x"] + search["width"] <= link["x"]
    assert abs(search["y"] - link["y"]) < 20


@pytest.mark.allow_page_errors
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: OpenPage, references: list[str], scheme: str, viewport: dict[str, int]) -> None:
    page = own_page(open_page, [*references, GONE], color_scheme=scheme, viewport=viewport)
    expect(items(page)).to_have_count(4)
    items(page).last.get_by_role("button", name="Retirer").click()
    expect(items(page)).to_have_count(3)
    violations = Axe().run(page).response["violations"]
    page.goto(f"epingles/?c={','.join(references)}")
    expect(items(page)).to_have_count(3)
    violations += Axe().run(page).response["violations"]
    page.goto("fournisseurs/inforez/")
    page.locator(".clause .pin").first.click()
    violations += Axe().run(page).response["violations"]
    assert not violations, "\n".join(map(describe, violations))
