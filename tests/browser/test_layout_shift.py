"""Nothing moves once it is shown: Chromium, which knows none of the files yet, sees no layout shift at all."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.pages import MAIN_PAGES

WIDTHS = [{"width": 1280, "height": 900}, {"width": 390, "height": 844}]
TWO = "f=inforez,michael-gout&t=retard-paiement"
CLAUSE = "inforez/cgs/acceptation-des-conditions"
# What the address asks comes late, from a script: that is where a page would move.
ASKED = (
    "recherche/?q=acompte",
    "recherche/?q=acompte&fournisseur=inforez",
    "recherche/?q=rien-de-tel",
    "comparer/",
    f"comparer/?{TWO},disponibilite",
    "comparer/?f=inforez",
    f"integrer/?c={CLAUSE}",
    f"carte/comparaison/?{TWO}",
    f"epingles/?c={CLAUSE}",
    "epingles/",
    "themes/retard-paiement/?tri=prestataire",
    "droit/",
    "droit/controles/",
    "fournisseurs/ginger-minds/",
)
SHIFTS = """() => new Promise((done) => {
  const told = ({ value, sources }) => [value.toFixed(4), ...sources.map(({ node }) => node?.outerHTML?.slice(0, 90))];
  new PerformanceObserver((list) => done(
    list.getEntries().filter((shift) => !shift.hadRecentInput).map((shift) => told(shift).join(" "))
  )).observe({ type: "layout-shift", buffered: true });
  setTimeout(done, 100, []);  // an observer without entries is never called
})"""


@pytest.mark.parametrize("viewport", WIDTHS, ids=["desktop", "phone"])
@pytest.mark.parametrize("path", [*MAIN_PAGES, *ASKED])
def test_nothing_moves(open_page: OpenPage, viewport: dict[str, int], path: str) -> None:
    assert shifts(open_page(path, viewport=viewport)) == []


@pytest.mark.parametrize("viewport", WIDTHS, ids=["desktop", "phone"])
def test_pins_move_nothing(open_page: OpenPage, viewport: dict[str, int]) -> None:
    page = open_page("fournisseurs/inforez/", viewport=viewport)
    page.locator("article.clause .pin").first.click()
    for path in ("epingles/", "fournisseurs/inforez/", "/"):
        page.goto(path)
        assert shifts(page) == [], path


def shifts(page: Page) -> list[str]:
    """What moved until nothing more is asked for, with what it was."""
    page.wait_for_load_state("networkidle")
    found: list[str] = page.evaluate(SHIFTS)
    return found
