"""The search finds any clause, in the words a reader has."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.pages import PHONE

HITS = "[data-search-results] > li[data-clause]"
STATUS = "[data-search-status]"


def found(page: Page) -> int:
    """The number of clauses the page says it found."""
    expect(page.locator(STATUS)).to_contain_text("trouvée")
    said = re.match(r"[\d\s]+", page.locator(STATUS).inner_text())
    return int(re.sub(r"\s", "", said[0])) if said else 0


HOST = ["hebergeur", "hébergeur", "HÉBERGEUR", "l'hébergeur", "l’hebergeur", "d'hébergeurs"]


@pytest.mark.parametrize("query", HOST)
def test_accents_capitals_elisions_and_plurals_do_not_matter(open_page: OpenPage, query: str) -> None:
    page = open_page(f"recherche/?q={query}")
    expect(page.locator(HITS).first).to_contain_text("hébergeur")
    expect(page.locator(HITS).first.locator("mark").first).to_have_text(re.compile("hébergeur"))


@pytest.mark.parametrize(
    ("one", "other"), [("40€", "40 euros"), ("trois mois", "3 mois"), ("trois mois", "trois (3) mois")]
)
def test_a_figure_is_found_however_it_is_written(open_page: OpenPage, one: str, other: str) -> None:
    page = open_page(f"recherche/?q={one}")
    first, count = page.locator(HITS).first.get_attribute("data-clause"), found(page)
    page.goto(f"recherche/?q={other}")
    assert (page.locator(HITS).first.get_attribute("data-clause"), found(page)) == (first, count)


@pytest.mark.parametrize(
    ("query", "topic"),
    [
        ("résilier", "resiliation"), ("liability cap", "plafond-responsabilite"),
        ("termination notice", "reconduction"),
        ("combien de temps pour payer une facture", "paiement"), ("L441-10", "retard-paiement"),
        ("qui est assuré", "assurance"), ("où sont mes données", "localisation-donnees"),
    ],
)  # fmt: skip
def test_questions_english_words_and_articles_lead_to_their_topic(open_page: OpenPage, query: str, topic: str) -> None:
    page = open_page(f"recherche/?q={query}")
    expect(page.locator(HITS).first).to_be_visible()
    topics = [hit.get_attribute("data-topic") or "" for hit in page.locator(HITS).all()[:5]]
    assert any(shown.startswith(topic) for shown in topics), topics


def test_a_typing_error_is_understood_and_said(open_page: OpenPage) -> None:
    page = open_page("recherche/?q=resiliaton")
    expect(page.get_by_text("Vouliez-vous dire")).to_be_visible()
    page.get_by_role("button", name="résiliation").click()
    expect(page).to_have_url(re.compile("q=r%C3%A9siliation"))
    expect(page.locator("#recherche")).to_have_value("résiliation")
    expect(page.locator(HITS).first).to_contain_text("ésiliation")


def test_an_exact_phrase_is_kept_whole(open_page: OpenPage) -> None:
    loose = found(open_page("recherche/?q=lettre recommandée avis"))
    page = open_page('recherche/?q="lettre recommandée avec"')
    assert 0 < found(page) <= loose
    for hit in page.locator(HITS).all():
        assert "recommandée" in hit.inner_text()


def test_facets_narrow_and_their_counts_are_right(open_page: OpenPage) -> None:
    page = open_page("recherche/?q=résiliation")
    before = found(page)
    facet = page.locator("label.facet", has_text="INFOREZ")
    promised = int(facet.locator(".count").inner_text())
    facet.locator("input").check()
    expect(page.locator(STATUS)).to_have_text(re.compile(rf"^{promised}\b"))
    assert promised < before
    assert {hit.get_attribute("data-provider") for hit in page.locator(HITS).all()} == {"inforez"}
    page.locator("label.facet", has_text="SI-ONE").locator("input").check()
    expect(page).to_have_url(re.compile("fournisseur=inforez,si-one"))
    page.get_by_role("button", name="Retirer le filtre « INFOREZ »").click()
    expect(page).to_have_url(re.compile("fournisseur=si-one$"))


def test_a_clients_question_is_a_facet(open_page: OpenPage) -> None:
    page = open_page("recherche/?fait=plafond")
    expect(page.locator(HITS).first).to_be_visible()
    providers = {hit.get_attribute("data-provider") for hit in page.locator(HITS).all()}
    assert {"ginger-minds", "michael-gout", "conseil-cyber"} <= providers
    topics = {hit.get_attribute("data-topic") for hit in page.locator(HITS).all()}
    assert topics == {"plafond-responsabilite", "responsabilite"}  # SI-ONE caps what it owes where it says what it owes


def test_the_address_holds_the_search_and_the_back_button_restores_it(open_page: OpenPage) -> None:
    page = open_page("recherche/?q=acompte&fournisseur=michael-gout")
    kept = found(page)
    page.get_by_role("button", name="Retirer le filtre").click()
    expect(page).not_to_have_url(re.compile("fournisseur"))
    page.go_back()
    expect(page.locator("label.facet", has_text="Michaël Gout").locator("input")).to_be_checked()
    assert found(page) == kept
    page.locator(HITS).first.get_by_role("link").first.click()
    expect(page.locator("article.clause:target")).to_be_visible()
    page.go_back()
    expect(page.locator("#recherche")).to_have_value("acompte")
    assert found(page) == kept


def test_the_words_stay_marked_in_the_clause(open_page: OpenPage) -> None:
    page = open_page("recherche/?q=hébergeur")
    page.locator(HITS).first.get_by_role("link").first.click()
    expect(page.locator("article.clause:target mark").first).to_have_text(re.compile("ébergeur"))


def test_nothing_of_the_index_is_fetched_before_the_reader_asks(open_page: OpenPage) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("fournisseurs/inforez/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "vendor" in url or "assets/search" in url or "assets/js/search/" in url]
    page.keyboard.press("/")
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("resiliation")
    expect(page.locator("dialog .hits li").first).to_be_visible()
    assert [url for url in asked if "assets/search/core" in url]


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_the_dialog_opens_from_anywhere_and_is_used_by_keyboard(open_page: OpenPage, keys: str) -> None:
    page = open_page("methode/")
    page.keyboard.press(keys)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.type("force majeure")
    expect(page.locator("dialog .proposal").first).to_contain_text("Force majeure")
    expect(page.locator("dialog [role=status]")).to_contain_text("trouvées")
    page.keyboard.press("ArrowDown")
    expect(page.locator("dialog .proposal a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press(keys)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.locator("dialog .hits li[data-clause] a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("article.clause:target")).to_be_visible()


@pytest.mark.parametrize("path", ["", "methode/"])
def test_what_is_typed_before_the_dialog_comes_is_kept(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    late: list[Route] = []
    page.route("**/search/opening.js", lambda route: late.append(route))
    with page.expect_request("**/search/opening.js"):
        page.keyboard.press("/")
    page.keyboard.type("acom")
    late[0].continue_()
    box = page.get_by_role("dialog").get_by_role("searchbox")
    expect(box).to_be_focused()
    page.keyboard.type("pte")
    expect(box).to_have_value("acompte")


def test_the_dialog_leads_to_the_page_with_the_same_results(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.locator("#recherche-accueil").press_sequentially("sauvegarde")
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("li[data-clause]").first).to_be_visible()
    first = dialog.locator("li[data-clause]").first.get_attribute("data-clause")
    dialog.get_by_role("button", name="Tout voir").click()
    expect(page).to_have_url(re.compile(r"/recherche/\?q=sauvegarde"))
    expect(page.locator(HITS).first).to_have_attribute("data-clause", first or "")


def test_nothing_found_proposes_what_to_relax(open_page: OpenPage) -> None:
    page = open_page("recherche/?q=acompte&fournisseur=conseil-cyber&fait=disponibilite")
    expect(page.locator(STATUS)).to_contain_text("Aucune clause")
    page.goto("recherche/?q=zzzzqqqq")
    expect(page.locator(STATUS)).to_contain_text("Aucune clause")
    expect(page.get_by_text("Essayez un autre mot")).to_be_visible()
    page.goto("recherche/?q=acompte&fournisseur=conseil-cyber")
    way = page.get_by_role("button", name=re.compile("^Sans « Conseil"))
    expect(way).to_contain_text("clauses trouvées")
    way.click()
    expect(page.locator(HITS).first).to_be_visible()


@pytest.mark.allow_page_errors
def test_an_index_out_of_reach_says_so_and_offers_to_retry(open_page: OpenPage) -> None:
    page = open_page("recherche/")
    page.route("**/assets/search/**", lambda route: route.abort())
    page.locator("#recherche").fill("acompte")
    expect(page.get_by_role("button", name="Réessayer")).to_be_visible()
    page.unroute("**/assets/search/**")
    page.get_by_role("button", name="Réessayer").click()
    expect(page.locator(HITS).first).to_be_visible()


@pytest.mark.allow_page_errors
def test_an_index_of_another_day_is_asked_for_again(open_page: OpenPage) -> None:
    page = open_page("recherche/")

    def yesterday(route: Route) -> None:
        core = route.fetch().json()
        route.fulfill(json=core | {"parts": "d0d0d0d0d0d0"})

    page.route("**/assets/search/core.json", yesterday, times=1)
    page.locator("#recherche").fill("acompte")
    page.get_by_role("button", name="Réessayer").click()
    expect(page.locator(HITS).first).to_be_visible()


def test_without_javascript_the_page_shows_other_ways(open_page: OpenPage) -> None:
    page = open_page("recherche/", java_script_enabled=False)
    expect(page.get_by_text("La recherche a besoin de JavaScript")).to_be_visible()
    expect(page.locator("main").get_by_role("link", name="Force majeure")).to_be_visible()
