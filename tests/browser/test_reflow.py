"""Read otherwise: enlarged, with more room between letters and lines, without motion, in forced colours."""

import io

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page

from tests.browser.conftest import OpenPage
from tests.browser.kinds import Visit
from tests.browser.states import STATES, reached
from tests.browser.test_pages import OVERFLOWING

# A window of 1280 pixels enlarged twice, and four times (WCAG 1.4.4 and 1.4.10).
ENLARGED = {"200 %": {"width": 640, "height": 450}, "400 %": {"width": 320, "height": 256}}
# WCAG 1.4.12.
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } "
    "p { margin-bottom: 2em !important; }"
)
# Text that a box cuts, and that no scrolling brings back.
CUT = """() => [...document.querySelectorAll("body *")].filter((node) => {
  const style = getComputedStyle(node);
  const hides = [style.overflowX, style.overflowY].some((way) => way === "hidden" || way === "clip");
  const cut = node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1;
  const told = style.clipPath !== "none" || style.textOverflow === "ellipsis"; // to a screen reader, or by a sign
  return hides && cut && !told && node.innerText?.trim() && node.checkVisibility();
}).map((node) => node.outerHTML.slice(0, 100))"""
MOVING = """() => [...document.querySelectorAll("*")].filter((node) => {
  const style = getComputedStyle(node);
  const seconds = (style.transitionDuration + "," + style.animationDuration).split(",").map(parseFloat);
  return Math.max(...seconds) > 0 || style.scrollBehavior === "smooth";
}).map((node) => node.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("zoom", ENLARGED)
def test_enlarged_a_page_is_read_without_scrolling_sideways(visit: Visit, zoom: str) -> None:
    wrong = [f"{path}: {over}" for path, page in visit(viewport=ENLARGED[zoom]) for over in page.evaluate(OVERFLOWING)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("zoom", ENLARGED)
@pytest.mark.parametrize("state", STATES)
def test_what_a_reader_makes_of_a_page_is_read_enlarged(open_page: OpenPage, state: str, zoom: str) -> None:
    assert reached(open_page, state, viewport=ENLARGED[zoom]).evaluate(OVERFLOWING) == []


def test_with_more_room_between_letters_and_lines_nothing_is_cut(visit: Visit) -> None:
    wrong = []
    for path, page in visit(viewport={"width": 390, "height": 844}, bypass_csp=True):
        page.add_style_tag(content=SPACED)
        wrong += [f"{path}: {fault}" for fault in page.evaluate(OVERFLOWING) + page.evaluate(CUT)]
    assert not wrong, "\n".join(wrong)


def test_nothing_moves_for_those_who_ask_that_nothing_does(visit: Visit) -> None:
    wrong = [f"{path}: {fault}" for path, page in visit(reduced_motion="reduce") for fault in page.evaluate(MOVING)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["filter of a table", "choice of a provider", "pins", "citation"])
def test_in_forced_colours_no_control_is_blank(open_page: OpenPage, state: str, scheme: str) -> None:
    page = reached(
        open_page, state, forced_colors="active", color_scheme=scheme, viewport={"width": 1280, "height": 900}
    )
    blank = [control.evaluate("e => e.outerHTML.slice(0, 120)") for control in signs(page) if not drawn(control)]
    assert not blank


def test_in_forced_colours_what_is_chosen_is_outlined(open_page: OpenPage) -> None:
    page = reached(open_page, "choice of a provider", forced_colors="active")
    outlines = page.locator("[role=option]").evaluate_all("all => all.map((e) => getComputedStyle(e).outlineStyle)")
    assert outlines.count("solid") == 1
    page.goto("fournisseurs/inforez/#cgs-champ-d-application")
    assert page.locator("article.clause:target").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def signs(page: Page) -> list[Locator]:
    """The controls without a word, in sight."""
    controls = page.locator("button:visible, a:visible")
    return [control for control in controls.all()[:80] if not control.inner_text().strip()]


def drawn(control: Locator) -> bool:
    """Whether a control shows anything on its ground."""
    picture = Image.open(io.BytesIO(control.screenshot())).convert("RGB")
    return len(picture.getcolors(maxcolors=1 << 20) or []) > 1
