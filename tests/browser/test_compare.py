"""Two to four providers side by side: chosen, ordered, compared, taken away as text, and kept in the address."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.browsing.static_server import serve
from tests.browser.conftest import OpenPage
from tests.browser.pages import PHONE

PAIR = "comparer/?f=inforez,michael-gout&t=retard-paiement"
STATUS = "[data-part=status]"
BUDGET = 120 * 1024  # bytes on the wire: page, styles, scripts, and the API for two providers with their verdicts


def heads(page: Page) -> list[str]:
    """The providers in the order of the columns."""
    return page.locator(".compare-table thead th a").all_inner_texts()


def topics(page: Page) -> list[str]:
    return [row.get_attribute("data-topic") or "" for row in page.locator(".compare-table tbody").all()]


def row(page: Page, fact: str) -> Locator:
    return page.locator(f"tr[data-fact={fact}]")


def add(page: Page, text: str) -> None:
    page.get_by_label("Ajouter un prestataire").fill(text)
    page.get_by_role("option").first.click()


def test_nothing_chosen_explains_and_proposes_pairs(open_page: OpenPage) -> None:
    page = open_page("comparer/")
    expect(page.get_by_text("Choisissez au moins deux prestataires")).to_be_visible()
    expect(page.locator(".compare-settings")).to_be_hidden()
    page.get_by_role("link", name="INFOREZ et SI-ONE").click()
    expect(page.locator(".compare-table")).to_be_visible()
    assert heads(page) == ["INFOREZ", "SI-ONE"]
    expect(page).to_have_title(re.compile("INFOREZ et SI-ONE"))


def test_providers_are_added_with_a_few_letters_and_without_accents(open_page: OpenPage) -> None:
    page = open_page("comparer/")
    add(page, "michael")
    expect(page.get_by_text("Ajoutez un second prestataire")).to_be_visible()
    box = page.get_by_label("Ajouter un prestataire")
    box.fill("INFO")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?f=michael-gout,inforez$"))
    expect(page.locator(".compare-table")).to_be_visible()
    box.fill("zzzz")
    expect(page.get_by_text("Aucun prestataire à ajouter")).to_be_visible()
    page.keyboard.press("Escape")
    box.fill("")
    expect(page.get_by_role("option").first).to_be_visible()
    assert "INFOREZ" not in page.get_by_role("listbox").inner_text()


def test_the_list_of_providers_is_walked_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=inforez")
    box = page.get_by_label("Ajouter un prestataire")
    box.focus()
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.get_by_role("option").nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    name = second.locator(".name").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator(".compare-table")).to_be_visible()
    assert heads(page) == ["INFOREZ", name]
    expect(box).to_be_focused()


def test_among_a_thousand_providers_a_few_letters_suffice(open_page: OpenPage) -> None:
    page = open_page("comparer/")
    many = [
        {"id": f"p-{n}", "name": f"Société {n:04}", "activity": "Infogérance", "city": "Nîmes"} for n in range(1000)
    ]
    page.route("**/api/v1/providers.json", lambda route: route.fulfill(json={"providers": many}))
    box = page.get_by_label("Ajouter un prestataire")
    box.fill("nimes")
    expect(page.locator("[data-combo-note]")).to_contain_text("Et 970 de plus")
    box.fill("societe 0777")
    expect(page.get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("option")).to_contain_text("Société 0777")


def test_a_provider_with_two_documents_lets_choose(open_page: OpenPage, site_dir: Path) -> None:
    page = open_page("comparer/")
    answer = json.loads((site_dir / "api/v1/providers/inforez.json").read_text("utf-8"))
    [document] = answer["documents"]
    answer["documents"].append(document | {"id": "cgv", "kind_label": "CGV", "date": "2020-01-01"})
    page.route("**/api/v1/providers/inforez.json", lambda route: route.fulfill(json=answer))
    page.goto("comparer/?f=inforez:cgv,si-one&t=acompte")
    expect(page.locator(".compare-table thead")).to_contain_text("CGV du 1er\u00a0janvier 2020")
    page.get_by_label("Document\u00a0: INFOREZ").select_option(label="CGS du 4\u00a0juillet 2024")
    expect(page).to_have_url(re.compile(f"f=inforez:{document['id']},si-one"))
    expect(page.locator(".compare-table thead")).to_contain_text("CGS du 4\u00a0juillet 2024")


def test_the_four_states_never_look_alike(open_page: OpenPage, site_dir: Path) -> None:
    page = open_page("comparer/")
    answer = json.loads((site_dir / "api/v1/providers/inforez.json").read_text("utf-8"))
    for fact in answer["documents"][0]["facts"]:
        fact.update(state="not_reviewed", values=[])
    page.route("**/api/v1/providers/inforez.json", lambda route: route.fulfill(json=answer))
    page.goto("comparer/?f=ginger-minds,inforez,michael-gout,conseil-cyber&t=disponibilite")
    cells = row(page, "uptime").locator("td")
    expect(cells.nth(0)).to_contain_text("99\u00a0%")
    expect(cells.nth(1)).to_have_text("pas encore lu")
    expect(cells.nth(2)).to_have_text("silence")
    expect(cells.nth(3)).to_contain_text("sans objet")
    expect(cells.nth(3).locator(".when")).not_to_be_empty()  # the reason
    style = 'mark => ["borderStyle", "borderRadius", "height"].map((name) => getComputedStyle(mark)[name]).join()'
    shapes = {cells.nth(place).locator(".mark-shape").evaluate(style) for place in (1, 2, 3)}
    assert len(shapes) == 3
    expect(row(page, "uptime").locator("th")).to_contain_text("Dit par 1 sur 2")


def test_columns_move_by_keyboard_and_the_focus_stays_with_them(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=inforez,si-one,michael-gout&t=acompte")
    page.get_by_role("button", name="Déplacer INFOREZ à droite").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("f=si-one,inforez,michael-gout"))
    expect(page.get_by_role("button", name="Déplacer INFOREZ à droite")).to_be_focused()
    expect(page.locator(STATUS)).to_contain_text("INFOREZ : colonne 2 sur 3")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("f=si-one,michael-gout,inforez"))
    expect(page.get_by_role("button", name="Déplacer INFOREZ à gauche")).to_be_focused()
    assert heads(page) == ["SI-ONE", "Michaël Gout", "INFOREZ"]
    page.get_by_role("button", name="Retirer SI-ONE").click()
    expect(page).to_have_url(re.compile("f=michael-gout,inforez&"))
    assert heads(page) == ["Michaël Gout", "INFOREZ"]


def test_columns_are_dragged(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=inforez,si-one,michael-gout&t=acompte")
    chips = page.locator(".compare-columns li")
    chips.nth(0).locator(".name").drag_to(chips.nth(2).locator(".name"))
    expect(page).to_have_url(re.compile("f=si-one,michael-gout,inforez"))


def test_topics_are_chosen_by_box_or_by_family_and_ordered(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=inforez,si-one&t=acompte,paiement")
    page.get_by_role("button", name="Descendre le thème « Acompte »").click()
    expect(page).to_have_url(re.compile("t=paiement,acompte"))
    page.get_by_text("Choisir les thèmes un par un").click()
    page.get_by_label("Résiliation hors faute").check()
    expect(page).to_have_url(re.compile("t=paiement,acompte,resiliation"))
    assert topics(page) == ["paiement", "acompte", "resiliation"]
    family = page.locator(".family-boxes fieldset").first
    family.get_by_role("checkbox").first.check()
    expect(page.locator(".compare-table tbody[data-topic=objet]")).to_be_attached()
    assert len(topics(page)) == 3 + family.locator("[data-topic]").count()
    family.get_by_role("checkbox").first.uncheck()
    page.get_by_role("button", name="Retirer le thème « Acompte »").click()
    expect(page).to_have_url(re.compile("t=.*paiement,resiliation"))


def test_without_topics_in_the_address_those_whose_key_facts_differ_come_and_it_is_said(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=inforez,si-one")
    expect(page.get_by_text("Affichés : les thèmes dont un fait essentiel diffère")).to_be_visible()
    expect(page.get_by_role("button", name="Ce qui diffère")).to_have_attribute("aria-pressed", "true")
    differing = topics(page)
    assert all(page.locator(f"tbody[data-topic={topic}] .differs").count() for topic in differing)
    page.get_by_role("button", name="L’essentiel").click()
    expect(page).to_have_url(re.compile("t=essentiel"))
    essential = topics(page)
    page.get_by_role("button", name="Tout", exact=True).click()
    expect(page).to_have_url(re.compile("t=tout"))
    assert set(differing) < set(essential) < set(topics(page))


def test_differences_silence_and_the_better_value_have_a_sign_and_a_word(open_page: OpenPage) -> None:
    page = open_page(PAIR)
    base = row(page, "late_interest_base")
    expect(base.locator("th")).to_have_text(re.compile("≠ Différence"))
    expect(base.locator("td").nth(1).locator(".better")).to_have_text("▲ plus favorable au client")
    expect(base.locator("td").nth(0).locator(".better")).to_have_count(0)
    expect(row(page, "late_interest").locator(".differs, .better")).to_have_count(0)  # the same rate
    silent = row(page, "acceleration")
    expect(silent.locator("th")).to_contain_text("Dit par 1 sur 2")
    expect(silent.locator("td").nth(0).locator(".mark--silent")).to_have_text("silence")
    expect(page.locator(".quiet-row th")).to_contain_text("silence chez les deux")
    expect(page.locator(".quiet-row td")).to_contain_text("Autres sommes")


def test_a_value_that_holds_in_one_case_only_is_never_praised(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=ginger-minds,michael-gout,inforez,conseil-cyber&t=tout")
    praised = page.locator("td:has(.better)")
    expect(praised.first).to_be_visible()
    for cell in praised.all():
        assert cell.locator(".values > li").count() == 1
        assert cell.locator(".when").count() == 0
    with_cases = page.locator("tr.fact-row:has(.when):has(.better)")
    expect(with_cases).to_have_count(0)


def test_a_value_and_a_clause_lead_to_the_clause(open_page: OpenPage) -> None:
    page = open_page(PAIR)
    row(page, "late_interest").get_by_role("link").first.click()
    expect(page.locator("article.clause:target")).to_contain_text("triple")
    page.go_back()
    text = page.locator(".clause-row .prose").first
    expect(text).to_be_visible()
    page.get_by_label("Texte des clauses").uncheck()
    expect(text).to_have_count(0)
    expect(page).to_have_url(re.compile("c=0"))
    page.get_by_role("button", name="Lire les clauses : Retard de paiement").click()
    expect(page.locator(".clause-row .prose").first).to_be_visible()
    page.locator(".clause-row a").first.click()
    expect(page.locator("article.clause:target")).to_be_visible()


def test_rows_without_difference_can_be_hidden(open_page: OpenPage) -> None:
    page = open_page(PAIR)
    before = page.locator(".fact-row").count()
    page.get_by_label("Masquer les lignes sans différence").check()
    expect(page).to_have_url(re.compile("d=1"))
    shown = page.locator(".fact-row")
    assert 0 < shown.count() < before
    expect(page.locator(".fact-row .differs")).to_have_count(shown.count())


def test_the_back_button_brings_the_table_back(open_page: OpenPage) -> None:
    page = open_page(PAIR)
    page.get_by_role("button", name="Retirer INFOREZ").click()
    expect(page.locator(".compare-table")).to_have_count(0)
    add(page, "SI-ONE")
    expect(page.locator(".compare-table")).to_be_visible()
    assert heads(page) == ["Michaël Gout", "SI-ONE"]
    page.go_back()
    page.go_back()
    expect(page.locator(".compare-table thead")).to_contain_text("INFOREZ")
    assert heads(page) == ["INFOREZ", "Michaël Gout"]
    assert page.url.endswith(PAIR.removeprefix("comparer/"))


@pytest.mark.allow_page_errors
def test_unknown_ids_are_said_and_dropped(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=inforez,personne,si-one:rien,..%2Fx,michael-gout&t=acompte,nul")
    notes = page.locator("[data-part=notes]")
    expect(notes).to_contain_text("prestataires ou documents inconnus")
    for unknown in ("personne", "si-one:rien", "../x", "nul"):
        expect(notes).to_contain_text(f"«\u00a0{unknown}\u00a0»")
    assert heads(page) == ["INFOREZ", "Michaël Gout"]
    assert topics(page) == ["acompte"]


def test_past_four_the_first_four_are_compared(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=inforez,si-one,michael-gout,ginger-minds,conseil-cyber&t=acompte")
    expect(page.locator("[data-part=notes]")).to_contain_text("Quatre colonnes au plus")
    assert len(heads(page)) == 4
    expect(page.get_by_label("Ajouter un prestataire")).to_be_disabled()


@pytest.mark.allow_page_errors
def test_data_out_of_reach_is_said_with_a_way_to_retry(open_page: OpenPage) -> None:
    page = open_page("comparer/")
    page.route("**/api/v1/**", lambda route: route.abort())
    page.get_by_role("link", name="INFOREZ et SI-ONE").click()
    expect(page.locator(STATUS)).to_contain_text("n’ont pas pu se charger")
    page.unroute("**/api/v1/**")
    page.get_by_role("button", name="Réessayer").click()
    expect(page.locator(".compare-table")).to_be_visible()


def test_csv_holds_what_the_table_shows(open_page: OpenPage) -> None:
    page = open_page(PAIR)
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger (CSV)").click()
    assert download.value.suggested_filename == "clausier-inforez-michael-gout.csv"
    text = Path(download.value.path()).read_text("utf-8")
    assert text.startswith("\ufeff")
    rows = {line[1]: line for line in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")}
    assert rows["Base des intérêts"][2:] == ["Différence", "Michaël Gout", "Toutes taxes comprises", "Hors taxes"]
    assert rows["Tout devient exigible"][4:] == ["silence", "Oui"]
    assert rows["Autres sommes"][4:] == ["silence", "silence"]
    assert "triple du taux" in rows["Clauses"][4]


def test_markdown_goes_to_the_clipboard_or_to_a_box(open_page: OpenPage) -> None:
    page = open_page(PAIR, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier en Markdown").click()
    expect(page.locator(STATUS)).to_have_text("Comparaison copiée en Markdown.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "## Retard de paiement" in copied
    assert "| Hors taxes<br>▲ plus favorable au client |" in copied
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.get_by_role("button", name="Copier en Markdown").click()
    box = page.get_by_label("Le texte à copier")
    expect(box).to_be_focused()
    assert box.input_value() == copied


def test_pages_lead_here_with_what_they_show(open_page: OpenPage) -> None:
    page = open_page("fournisseurs/inforez/")
    page.get_by_role("link", name="Comparer à un autre prestataire").click()
    expect(page.locator(".compare-columns")).to_contain_text("INFOREZ")
    page.goto("themes/resiliation/")
    page.locator("main").get_by_role("link", name=re.compile("^Comparer")).click()
    expect(page.locator(".compare-table")).to_be_visible()
    assert topics(page) == ["resiliation"]
    page.goto("fournisseurs/")
    page.get_by_role("link", name="Comparer SI-ONE").click()
    expect(page.locator(".compare-columns")).to_contain_text("SI-ONE")


def test_on_a_phone_columns_stay_side_by_side_under_their_names(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=inforez,conseil-cyber&t=retard-paiement,paiement", viewport=PHONE)
    cells = row(page, "late_interest").locator("td")
    one, other = cells.nth(0).bounding_box(), cells.nth(1).bounding_box()
    assert one
    assert other
    assert one["y"] == other["y"]
    assert other["x"] > one["x"] + one["width"] - 1
    label = cells.nth(0).evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"INFOREZ"'
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    add(page, "si-one")
    expect(page.locator(".compare-columns li")).to_have_count(3)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_names_and_topic_stay_in_view(open_page: OpenPage) -> None:
    page = open_page("comparer/?f=inforez,si-one&t=responsabilite")
    page.locator(".clause-row li").nth(6).evaluate("item => item.scrollIntoView({ block: 'center' })")
    expect(page.locator(".compare-table thead a").first).to_be_in_viewport()
    expect(page.locator(".topic-row th").first).to_be_in_viewport()


@pytest.mark.parametrize(("ids", "landscape"), [("inforez,si-one", False), ("inforez,si-one,ginger-minds", True)])
def test_it_prints_on_a4(open_page: OpenPage, ids: str, landscape: bool) -> None:
    page = open_page(f"comparer/?f={ids}&t=acompte")
    expect(page.locator(".compare-table")).to_be_visible()
    pdf = page.pdf(prefer_css_page_size=True)
    sizes = {(round(float(w)), round(float(h))) for w, h in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)}
    assert sizes == {(842, 595) if landscape else (595, 842)}
    page.emulate_media(media="print")
    expect(page.locator(".compare-choice")).to_be_hidden()
    expect(page.locator(".compare-table caption")).to_be_visible()


def test_without_javascript_the_page_shows_other_ways(open_page: OpenPage) -> None:
    page = open_page(PAIR, java_script_enabled=False)
    notice = page.get_by_text("La comparaison a besoin de JavaScript")
    expect(notice).to_be_visible()
    expect(notice.get_by_role("link")).to_have_count(2)
    expect(page.locator(".compare")).to_be_hidden()


@pytest.mark.parametrize(
    "pair", ["inforez,si-one", "ginger-minds,si-one"]
)  # the second holds the two longest documents
def test_two_providers_weigh_less_than_the_budget(browser, site_dir: Path, pair: str) -> None:
    with serve(site_dir, compress=True) as server:
        page = browser.new_page()
        page.goto(f"{server.url}comparer/?f={pair}")
        expect(page.locator(".compare-table")).to_be_visible()
        page.wait_for_load_state("networkidle")
        page.close()
        assert server.bytes_since(0) < BUDGET, sorted(server.sent, key=lambda answer: -answer[1])
