"""The figures as a reader meets them: dots lead to clauses, names are readable on a phone and in forced colours."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import PHONE

# Texts of a picture that touch each other, or leave the window.
UNREADABLE = """() => {
  const found = [];
  for (const picture of document.querySelectorAll(".figure-picture")) {
    const texts = [...picture.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    texts.forEach(([name, box], n) => {
      if (box.left < 0 || box.right > document.documentElement.clientWidth) found.push(`${name} outside`);
      for (const [other, at] of texts.slice(0, n)) {
        const beside = box.right <= at.left || at.right <= box.left;
        const above = box.bottom <= at.top + 2 || at.bottom <= box.top + 2;
        if (!beside && !above) found.push(`${name} on ${other} in ${picture.getAttribute("aria-label")}`);
      }
    });
  }
  return found;
}"""


@pytest.mark.parametrize("viewport", [PHONE, {"width": 390, "height": 800}, {"width": 1280, "height": 900}])
def test_every_text_of_a_picture_can_be_read(open_page, viewport):
    page = open_page("chiffres/", viewport=viewport)
    assert page.locator(".figure-picture").count() > 5
    assert page.evaluate(UNREADABLE) == []


def test_a_dot_leads_to_its_clause(open_page):
    page = open_page("chiffres/")
    dot = page.locator("section[aria-labelledby='fait-payment-term'] .figure-dot").first
    dot.click()
    expect(page.locator("article.clause:target")).to_have_attribute("data-topic", "paiement")


def test_the_table_opens_with_the_keyboard(open_page):
    page = open_page("chiffres/")
    section = page.locator("section[aria-labelledby='fait-late-interest']")
    section.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(section.get_by_role("table")).to_be_visible()
    page.keyboard.press("Tab")
    expect(section.locator("td a").first).to_be_focused()


def test_open_tables_fit_a_phone(open_page):
    page = open_page("chiffres/", viewport=PHONE)
    page.evaluate("document.querySelectorAll('main details').forEach((details) => { details.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("options", [{"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_dots_stand_out_from_the_paper(open_page, options):
    page = open_page("chiffres/", **options)
    fill, paper = page.evaluate(
        """() => [getComputedStyle(document.querySelector(".figure-point")).fill,
                  getComputedStyle(document.body).backgroundColor]"""
    )
    assert contrast(fill, paper) > 3


def contrast(first, second):
    """WCAG's ratio of two colours written `rgb(…)`."""
    lights = sorted(luminance(colour) for colour in (first, second))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour):
    parts = [int(part) / 255 for part in colour[colour.index("(") + 1 :].rstrip(")").split(",")[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
