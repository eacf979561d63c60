"""A built site as whoever holds an address meets it: its addresses from the root (`/themes/paiement/`), its pages."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

_REFRESH = re.compile(r"\s*\d+\s*;\s*url=(.*)", re.IGNORECASE)


def walk(site: Path) -> Iterator[str]:
    """The address of every file, in order: that of a page is its folder's, `/` for home; 404.html has its own name."""
    root = str(site)
    for folder, folders, names in os.walk(root):
        folders.sort()
        at = folder.removeprefix(root).replace(os.sep, "/")
        for name in sorted(names):
            yield f"{at}/" if name == "index.html" else f"{at}/{name}"


def file(site: Path, address: str) -> Path:
    """The file that answers at an address; the fragment of an address is no part of it."""
    path = address.partition("#")[0].lstrip("/")
    return site / (f"{path}index.html" if path.endswith("/") or not path else path)


@dataclass(frozen=True)
class Page:
    """A page of the site, read when something is asked of it."""

    address: str
    html: bytes

    @cached_property
    def _tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    def select(self, query: str) -> list[LexborNode]:
        """The elements that a CSS selector finds."""
        return self._tree.css(query)

    @cached_property
    def ids(self) -> dict[str, str]:
        """Each id with the tag that bears it."""
        return {node.attributes["id"] or "": node.tag or "" for node in self.select("[id]")}

    @cached_property
    def sends_to(self) -> str:
        """Where a redirection leads, as it is written; empty for a page that stays."""
        nodes = self.select('meta[http-equiv="refresh"]') if b"refresh" in self.html else []
        match = _REFRESH.fullmatch(nodes[0].attributes.get("content") or "") if nodes else None
        return match[1] if match else ""


def read(site: Path, address: str) -> Page:
    """The page at an address that ends with `/` or `.html`."""
    return Page(address, file(site, address).read_bytes())


def is_page(address: str) -> bool:
    return address.endswith(("/", ".html"))
