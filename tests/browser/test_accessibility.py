"""axe-core finds nothing on the pages a reader meets, light and dark, on a desktop and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.pages import MAIN_PAGES, PHONE


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", MAIN_PAGES)
def test_axe_finds_nothing(open_page, path, scheme, viewport):
    page = open_page(path, color_scheme=scheme, viewport=viewport)
    violations = Axe().run(page).response["violations"]
    assert not violations, "\n".join(map(describe, violations))


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_search_results(open_page, scheme, viewport):
    page = open_page("recherche/?q=résiliaton&fournisseur=inforez", color_scheme=scheme, viewport=viewport)
    page.locator("[data-search-results] > li").first.wait_for()
    violations = Axe().run(page).response["violations"]
    page.goto("methode/")
    page.keyboard.press("/")
    page.keyboard.type("sauvegarde")
    page.locator("dialog li[data-clause]").first.wait_for()
    violations += Axe().run(page).response["violations"]
    assert not violations, "\n".join(map(describe, violations))


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_comparison(open_page, scheme, viewport):
    page = open_page("comparer/", color_scheme=scheme, viewport=viewport)
    page.locator(".pairs a").first.wait_for()
    violations = Axe().run(page).response["violations"]
    page.goto("comparer/?f=inforez,michael-gout,conseil-cyber&t=retard-paiement,disponibilite")
    page.locator(".compare-table").wait_for()
    page.locator(".compare-topics summary").click()
    page.get_by_label("Ajouter un prestataire").focus()
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    violations += Axe().run(page).response["violations"]
    assert not violations, "\n".join(map(describe, violations))


def describe(violation):
    where = [f"  {' '.join(map(str, node['target']))}\n    {node['failureSummary']}" for node in violation["nodes"][:5]]
    return "\n".join([f"{violation['id']} ({violation['impact']}): {violation['help']}", *where])
