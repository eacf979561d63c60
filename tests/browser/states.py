"""What pages become in a reader's hands: each state from its address, by what a reader does."""

import json
from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.conftest import OpenPage

PINS = ["inforez/cgs/champ-d-application", "inforez/cgs/parties-au-contrat"]


def found(page: Page) -> None:
    page.locator("[data-search-results] > li").first.wait_for()


def nothing_found(page: Page) -> None:
    page.get_by_text("Aucune clause trouvée").first.wait_for()


def ask(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.locator("dialog input").fill(words)


def dialog(page: Page) -> None:
    ask(page, "sauvegarde")
    page.locator("dialog li[data-clause]").first.wait_for()


def dialog_without_answer(page: Page) -> None:
    ask(page, "zzzzzz")
    page.locator("dialog").get_by_text("Aucune clause trouvée").wait_for()


def compared(page: Page) -> None:
    page.locator(".compare-table").wait_for()


def choosing(page: Page) -> None:
    compared(page)
    page.get_by_label("Ajouter un prestataire").focus()
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")


def pinned(page: Page) -> None:
    page.evaluate("pins => localStorage.setItem('clausier-epingles-1', pins)", json.dumps(PINS))
    page.reload()
    page.locator("[data-pins-list] > li").nth(1).wait_for()


def shared_pins(page: Page) -> None:
    page.locator("[data-pins-offer] button").first.wait_for()


def sorted_(page: Page) -> None:
    page.locator("[aria-sort]").wait_for(state="attached")


def filtering(page: Page) -> None:
    """On a phone, filters stand in a fold above the table."""
    narrow = page.viewport_size["width"] < 768
    panel = page.locator(".matrix-panel > summary" if narrow else ".matrix-filter")
    panel.first.click()
    if narrow:
        page.locator(".matrix-panel details summary").first.click()
    page.locator(".matrix-panel fieldset, .matrix-menu:popover-open fieldset").first.wait_for()


def cited(page: Page) -> None:
    page.locator(".clause a.cite").first.click()
    page.locator(".citation-line").wait_for()


def code_given(page: Page) -> None:
    page.frame_locator("[data-embed-preview] iframe").locator(".foot").wait_for()


def card_compared(page: Page) -> None:
    page.get_by_role("columnheader").first.wait_for()


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "results": ("recherche/?q=résiliaton&fournisseur=inforez", found),
    "no result": ("recherche/?q=zzzzzz", nothing_found),
    "dialog": ("methode/", dialog),
    "dialog without answer": ("methode/", dialog_without_answer),
    "comparison": ("comparer/?f=inforez,michael-gout,conseil-cyber&t=retard-paiement,disponibilite", compared),
    "choice of a provider": ("comparer/?f=inforez,si-one&t=retard-paiement", choosing),
    "pins": ("epingles/", pinned),
    "shared pins": (f"epingles/?c={','.join(PINS)}", shared_pins),
    "sorted table": ("themes/retard-paiement/?tri=late_interest_base", sorted_),
    "filter of a table": ("themes/retard-paiement/", filtering),
    "citation": ("fournisseurs/michael-gout/", cited),
    "code of a card": (f"integrer/?c={PINS[0]}", code_given),
    "card of a comparison": ("carte/comparaison/?f=inforez,si-one&t=retard-paiement", card_compared),
}


def reached(open_page: OpenPage, name: str, **options: object) -> Page:
    """The page in that state."""
    path, act = STATES[name]
    page = open_page(path, **options)
    act(page)
    page.wait_for_load_state("networkidle")
    return page
