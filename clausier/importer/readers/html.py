"""HTML: what a browser shows, a line for each block, parsed as browsers do (Lexbor)."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from clausier.importer.lines import Reading, Unreadable
from clausier.importer.readers.encoding import html_text
from clausier.importer.readers.html_page import CONTENT, Page
from clausier.importer.readers.spans import styled

_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://[^\s>]+) -->")
_SCRIPTED = (
    "ne montre aucun texte sans JavaScript : ouvrez la page dans un navigateur, imprimez-la en PDF,"
    " puis importez ce PDF."
)


def read(data: bytes) -> Reading:
    """Menus and the like are left out where the page marks its content. Raises Unreadable when there is no text."""
    markup = html_text(data)
    tree = LexborHTMLParser(markup)
    page = Page(has_content=tree.css_first(CONTENT) is not None)
    for node, leaving in _walk(tree.root) if tree.root else ():
        if leaving:
            page.leave(node)
        else:
            page.enter(node)
    page.end_line()
    lines = styled(page.rows)
    if not any(line.text for line in lines):
        raise Unreadable(_SCRIPTED)
    around = tuple(row.text for row in page.around if row.text)
    return Reading(lines, title=_title(tree), url=_address(tree, markup), around=around)


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Each node when entered and when left, without recursion: pages nest as deep as they please."""
    node: LexborNode | None = root
    leaving = False
    while node is not None:
        yield node, leaving
        inner = None if leaving or not Page.shows(node) else node.first_child
        if inner is not None:
            node = inner
        elif not leaving:
            leaving = True
        elif node.mem_id == root.mem_id:
            return
        elif node.next is not None:
            node, leaving = node.next, False
        else:
            node = node.parent


def _title(tree: LexborHTMLParser) -> str:
    title = tree.css_first("head > title")
    return " ".join(title.text().split()) if title else ""


def _address(tree: LexborHTMLParser, markup: str) -> str:
    """Where the page says that it comes from, or where a browser saved it from."""
    for selector, attribute in (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")):
        node = tree.css_first(selector)
        address = (node.attributes.get(attribute) if node else None) or ""
        if re.match(r"https?://\S+$", address):
            return address
    saved = _SAVED_FROM.search(markup[:2000])
    return saved[1] if saved else ""
