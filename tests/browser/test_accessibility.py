"""axe-core finds nothing: on a page of every kind and in what a reader makes of it, light and dark, wide and narrow."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts.site.pages import _SHELLS
from tests.browser import axe
from tests.browser.conftest import OpenPage
from tests.browser.kinds import Visit, kinds, place
from tests.browser.states import STATES, reached

SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}

# An open list stands over what is below: nobody opens a fold there.
UNFOLDED = """() => {
  if (document.querySelector("[role=listbox]:not([hidden])")) return;
  for (const fold of document.querySelectorAll("main details:not([name])")) fold.open = true;
  for (const part of document.querySelectorAll("main *"))
    if (getComputedStyle(part).contentVisibility === "auto") part.style.contentVisibility = "visible";
}"""


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_on_a_page_of_every_kind(visit: Visit, size: str) -> None:
    found = [f"{path}: {fault}" for path, page in visit(viewport=SIZES[size]) for fault in faults(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_what_a_reader_makes_of_a_page(open_page: OpenPage, state: str, size: str) -> None:
    found = list(faults(reached(open_page, state, viewport=SIZES[size])))
    assert not found, "\n".join(found)


def test_a_page_from_each_shell_is_looked_at(site_dir: Path, made_up_dir: Path) -> None:
    looked_at = {kind.place for site in (site_dir, made_up_dir) for kind in kinds(site)}
    assert not {place(shell) for shell in _SHELLS.values()} - looked_at


def faults(page: Page) -> Iterator[str]:
    """In light colours, every fold open and every part laid out as when it comes into sight; then in dark ones."""
    page.emulate_media(color_scheme="light")
    page.evaluate(UNFOLDED)
    yield from axe.wrong(page)
    page.emulate_media(color_scheme="dark")
    yield from (f"dark: {fault}" for fault in axe.wrong(page, colours=True))
