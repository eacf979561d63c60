"""What pages tell those who do not see them: language, landmarks, outline, tables, controls.

Every page of the site is read, and of the one made up with a page of every kind."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

Look = Callable[[LexborHTMLParser], Iterator[str]]
_ENGLISH = re.compile(
    r"\b(close|copy|menu bar|navigation bar|next|open|previous|search|share|skip|toggle|table of)\b", re.I
)


@pytest.fixture(scope="module")
def pages(site_dir: Path, made_up_dir: Path) -> dict[str, LexborHTMLParser]:
    files = {
        f"{site.name}/{file.relative_to(site)}": file
        for site in (site_dir, made_up_dir)
        for file in site.rglob("*.html")
    }
    assert len(files) > 500
    return {name: LexborHTMLParser(file.read_bytes()) for name, file in files.items()}


def language(page: LexborHTMLParser) -> Iterator[str]:
    if page.root.attributes.get("lang") != "fr":
        yield "is not in French"
    title = page.css_first("title").text().strip()
    if not re.fullmatch(r".+ – Clausier|Clausier\s: .+", title):
        yield f"title {title!r}"


def outline(page: LexborHTMLParser) -> Iterator[str]:
    """One title, and no level skipped on the way down."""
    levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} h1"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"h{after} below h{before}"
    if any(not node.text().strip() for node in page.css("h1, h2, h3, h4, h5, h6")):
        yield "empty heading"


def landmarks(page: LexborHTMLParser) -> Iterator[str]:
    """A page of the site has a banner, a navigation, a main part, a footer; a card, in its frame, a main part."""
    if len(page.css("main")) != 1:
        yield "not one main"
    if not page.css_first("body[class]"):  # a card, or a page that sends on
        return
    for landmark in (
        "body > header",
        "body > footer",
        "header nav",
        "body > .skip-link[href='#contenu']",
        "main#contenu",
    ):
        if len(page.css(landmark)) != 1:
            yield f"not one {landmark}"
    named = [name(page, node) for node in page.css("nav, form[role=search], [role=region], [role=group]")]
    if "" in named:
        yield "a landmark without a name"
    navigations = [name(page, node) for node in page.css("nav")]
    if len(set(navigations)) < len(navigations):
        yield f"navigations of one name: {navigations}"


def tables(page: LexborHTMLParser) -> Iterator[str]:
    for table in page.css("table"):
        if not (table.css_first("caption") or name(page, table)):
            yield f"a table without a name: {table.text()[:60]!r}"
        if any(not cell.attributes.get("scope") for cell in table.css("th")):
            yield f"a head without a scope: {table.text()[:60]!r}"
        if any(not row.css("th") for row in table.css("tbody tr")) and not table.css("thead th"):
            yield f"a table without heads: {table.text()[:60]!r}"


def controls(page: LexborHTMLParser) -> Iterator[str]:
    for node in page.css("a[href], button, summary, iframe"):
        if not (node.text().strip() or name(page, node)):
            yield f"a control without a name: {node.html[:100]}"
    for field in page.css("input, select, textarea"):
        if not (name(page, field) or page.css(f"label[for='{field.attributes.get('id')}']") or within(field, "label")):
            yield f"a field without a name: {field.html[:100]}"
    for node in page.css("[tabindex]"):
        if int(node.attributes["tabindex"] or 0) > 0:
            yield f"an order of its own: {node.html[:100]}"


def words(page: LexborHTMLParser) -> Iterator[str]:
    """Names and helps that are not seen are in French too."""
    for attribute in ("aria-label", "title", "alt", "placeholder", "data-label"):
        for node in page.css(f"[{attribute}]:not([lang])"):
            if found := _ENGLISH.search(node.attributes[attribute] or ""):
                yield f"{attribute}={found[0]}"
            if not (node.attributes[attribute] or "").strip():
                yield f"empty {attribute}: {node.html[:100]}"


@pytest.mark.parametrize(
    "look", [language, outline, landmarks, tables, controls, words], ids=lambda look: look.__name__
)
def test_every_page_is_told(pages: dict[str, LexborHTMLParser], look: Look) -> None:
    wrong = [f"{path}: {fault}" for path, page in pages.items() for fault in look(page)]
    assert not wrong, f"{len(wrong)} faults, the first of them:\n" + "\n".join(wrong[:20])


def name(page: LexborHTMLParser, node: LexborNode) -> str:
    """The name an element gives itself."""
    label, by = node.attributes.get("aria-label"), node.attributes.get("aria-labelledby")
    named = page.css_first(f"[id='{by}']") if by else None
    return (label or (named.text() if named else "") or node.attributes.get("title") or "").strip()


def within(node: LexborNode | None, tag: str) -> bool:
    return node is not None and (node.tag == tag or within(node.parent, tag))
