"""With a keyboard alone: the focus goes through a page of every kind as the eye does, is seen, and gets out."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kinds import Visit
from tests.browser.states import reached

SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
LONG = 60  # stops walked at each end of a page that has more
# What the focus is on: whether all of it that shows is its own, how its ring stands out, where it is.
FOCUSED = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const luminance = (colour) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    const linear = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return a ? 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] : null;
  };
  const style = getComputedStyle(it);
  let behind = it.parentElement;
  while (behind && luminance(getComputedStyle(behind).backgroundColor) === null) behind = behind.parentElement;
  const ground = luminance(getComputedStyle(behind ?? document.documentElement).backgroundColor) ?? 1;
  const ring = luminance(style.outlineColor);
  const [light, dark] = [Math.max(ring, ground), Math.min(ring, ground)];
  const box = it.getClientRects()[0] ?? it.getBoundingClientRect();
  const middle = (start, end, room) => (Math.max(start, 0) + Math.min(end, room)) / 2; // of what is in sight
  const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
  const top = document.elementFromPoint(x, y);
  return {
    name: (it.ariaLabel || it.innerText || it.outerHTML).trim().slice(0, 60),
    frame: it.tagName === "IFRAME", // it keeps the focus for as long as a link inside has it
    place: [...document.querySelectorAll("*")].indexOf(it),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    contrast: (light + 0.05) / (dark + 0.05),
    seen: Boolean(top) && (it.contains(top) || top.contains(it)),
    region: it.closest("header, nav.toc, main, footer")?.tagName ?? "",
    x: box.left, top: box.top + scrollY, bottom: box.bottom + scrollY,
  };
}"""
# Focus on the stop that has so many after it.
NEAR_THE_END = """(left) => {
  const kinds = "a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex='0']";
  const shows = (node) => node.tabIndex >= 0 && node.checkVisibility({ visibilityProperty: true });
  const shown = [...document.querySelectorAll(kinds)].filter(shows);
  shown.at(-left)?.focus();
  return shown.length;
}"""


@pytest.mark.parametrize("size", SIZES)
def test_the_focus_is_seen_follows_the_page_and_is_never_trapped(visit: Visit, size: str) -> None:
    wrong = []
    for path, page in visit(viewport=SIZES[size]):
        stops = walk(page)
        wrong += [f"{path}: {fault}" for fault in unseen(stops)]
        wrong += [
            f"{path}: from {before['name']!r} up to {after['name']!r}"
            for before, after in pairwise(stops)
            if before["region"] == after["region"] == "HEADER" and not follows(before, after)
        ]
        if page.locator("body[class]").count():
            assert stops[0]["name"] == "Aller au contenu", path
    assert not wrong, "\n".join(wrong[:30])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", ["results", "comparison", "pins", "sorted table", "code of a card"])
def test_the_focus_is_seen_in_what_a_reader_makes_of_a_page(open_page: OpenPage, state: str, size: str) -> None:
    assert not list(unseen(walk(reached(open_page, state, viewport=SIZES[size]))))


def unseen(stops: list[dict[str, Any]]) -> Iterator[str]:
    for stop in stops:
        if stop["frame"]:
            continue  # the ring is that of the link inside
        if stop["ring"] < 2 or stop["contrast"] < 3:  # WCAG 1.4.11: three times lighter or darker than its ground
            yield f"{stop['name']!r} has no ring that shows"
        if not stop["seen"]:
            yield f"{stop['name']!r} is hidden"


def walk(page: Page) -> list[dict[str, Any]]:
    """The stops of the Tab key, in order; of a long page, those of its beginning and of its end."""
    stops: list[dict[str, Any]] = []
    for start in ("", "end"):
        if start and page.evaluate(NEAR_THE_END, LONG) <= LONG:
            break
        for _ in range(LONG + 10):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUSED)
            if stop is None or (stops and stop["place"] == stops[0]["place"]):  # out, perhaps to the beginning at once
                return stops
            assert not stops or stop["place"] != stops[-1]["place"] or stop["frame"], (
                f"{page.url}: trapped in {stop['name']!r}"
            )
            stops.append(stop)
    raise AssertionError(f"{page.url}: {len(stops)} stops, and no way out")


def follows(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Below, or on the same line and further right."""
    return bool(after["top"] >= before["bottom"] - 1 or (after["bottom"] > before["top"] and after["x"] > before["x"]))


def test_the_first_stop_skips_to_the_content(open_page: OpenPage) -> None:
    page = open_page("fournisseurs/inforez/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Aller au contenu")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_search_opens_from_the_keyboard_and_gives_the_focus_back(open_page: OpenPage) -> None:
    page = open_page("methode/")
    link = page.get_by_role("link", name="glossaire").first
    link.focus()
    page.keyboard.press("/")
    field = page.locator("dialog input")
    expect(field).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))"
        )
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_on_a_phone_the_search_is_a_button_that_says_so(open_page: OpenPage) -> None:
    page = open_page("methode/", viewport=SIZES["phone"])
    page.locator("header").get_by_role("button", name="Chercher").click()
    expect(page.locator("dialog input")).to_be_focused()


def test_on_a_phone_without_javascript_the_button_leads_to_the_search(open_page: OpenPage, site_url: str) -> None:
    page = open_page("methode/", viewport=SIZES["phone"], java_script_enabled=False)
    page.locator("header").get_by_role("button", name="Chercher").click()
    assert page.url.startswith(f"{site_url}recherche/")


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_every_entry_of_the_navigation_shows(open_page: OpenPage, width: int) -> None:
    page = open_page("methode/", viewport={"width": width, "height": 800})
    for link in page.get_by_role("navigation", name="Navigation principale").get_by_role("link").all():
        box = link.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        expect(link).to_be_in_viewport(ratio=1)
