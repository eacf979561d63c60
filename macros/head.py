"""The head of a page, but for what its template writes: what networks, feed readers and machines look for."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from clausier.export.pieces import Site
from clausier.history.dates import Dates
from clausier.model import Corpus, Provider, Topic
from clausier.subject import subject
from macros import fragments, pictures, structured

# Inside a script element, < could end it or open a comment; the line separators end a line in older readers.
_UNSAFE = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Page:
    """A built page: its path from the root (empty for home), and what it says of itself.

    `terms` are the (id, name) of what it defines, if it is a list of definitions."""

    path: str
    address: str
    title: str
    description: str
    terms: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Follow:
    """A feed that a page offers."""

    address: str
    title: str


def tags(page: Page, corpus: Corpus, site_url: str, dates: Dates) -> str:
    """HTML to stand in the page's head."""
    context = {
        "page": page,
        "site_url": site_url,
        "picture": pictures.of_page(page.path, corpus),
        "type": "article" if page.path.count("/") > 1 else "website",
        "feeds": _feeds(page.path, corpus),
        "data": json_ld(structured.nodes(page.path, corpus, Site(site_url), dates, page.terms)),
    }
    return fragments.environment().get_template("head.html").render(context)


def json_ld(nodes: Sequence[dict[str, Any]]) -> Markup:
    """A graph as the content of a script element; empty without nodes. No text of it can end the element."""
    if not nodes:
        return Markup()
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for char, escaped in _UNSAFE.items():  # five times faster than str.translate
        text = text.replace(char, escaped)
    return Markup(text)  # nothing in it is markup any more


def _feeds(page: str, corpus: Corpus) -> list[Follow]:
    """The feed of the page first, then that of the site; addresses relative to the page."""
    base = "../" * page.count("/")
    every = Follow(f"{base}flux/clausier.xml", "Clausier")
    match subject(page, corpus):
        case Provider(id=id_, name=name):
            return [Follow(f"{base}flux/fournisseurs/{id_}.xml", f"Clausier : {name}"), every]
        case Topic(id=id_, label=label):
            return [Follow(f"{base}flux/themes/{id_}.xml", f"Clausier : {label}"), every]
    return [every]
