"""Every link inside a built site leads to a page, a file and an anchor that exist: of pages, styles, scripts, data."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from scripts.addresses import built

NOWHERE = "https://site.invalid/"  # where a site stands that was built without an address
# Attributes that hold an address, and those that hold several (`srcset`, separated by commas).
_ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "data")
_HELD = ",".join(f"[{name}]" for name in (*_ATTRIBUTES, "srcset", "imagesrcset"))
_META = 'meta[property="og:url"],meta[property="og:image"]'
_TEXT = {".json", ".ndjson", ".xml", ".txt", ".csv"}
_END = r"[^\s\"'<>\\,;()|]*"  # an address within a text goes on until one of these
_IMPORT = re.compile(r"""\b(?:from|import)\s*\(?["'](\.[^"']+)["']|\$\{base\}([\w./-]*)""")
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|(?:mailto|tel|data|blob|javascript|about):", re.IGNORECASE)
_TOP = "/site/"  # a folder that stands for the root: above it one leaves the site, even at the top of a host
_API = "api/v1"  # what the contract of the API puts before its paths
_ANY = "*"  # stands for what a script computes, or a program adds
_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


@dataclass(frozen=True, order=True)
class Broken:
    """A link that leads nowhere: the page or file that holds it, as it is written there, and why (in French)."""

    holder: str
    link: str
    why: str

    def __str__(self) -> str:
        return f"{self.holder} : {self.link} ({self.why})"


def broken(site: Path, *, on_disk: bool = False) -> list[Broken]:
    """Every broken link of `site`, in order. Read `on_disk`, without a server, a link to a folder opens no page."""
    addresses = set(built.walk(site))
    home = NOWHERE if on_disk else site_url(site)
    found: list[Broken] = []
    ids: dict[str, frozenset[str]] = {}
    wanted: list[tuple[str, str, str]] = []  # holder, link, address with its anchor
    for address in sorted(addresses):
        if built.is_page(address):
            page = built.read(site, address)
            ids[address] = frozenset(page.ids)
            links = {*of_page(page, home), *(() if on_disk else of_scripts(page))}  # a disk runs no script
        else:
            links = set(of_file(address, built.file(site, address), home))
        for link in links:
            target = resolved(link, f"{address}index.html" if on_disk and address.endswith("/") else address, home)
            if target is None:
                continue
            path, hash_, anchor = target.partition("#")
            if why := _missing(path, addresses, on_disk=on_disk):
                found.append(Broken(address, link, why))
            elif hash_ and anchor:
                wanted.append((address, link, target))
    for holder, link, target in wanted:
        path, _, anchor = target.partition("#")
        path = path.removesuffix("index.html")
        if path in ids and anchor not in ids[path]:
            found.append(Broken(holder, link, f"la page n’a pas d’ancre « {anchor} »"))
    return sorted(found)


def _missing(path: str, addresses: set[str], *, on_disk: bool) -> str:
    if not path:
        return "hors du site"
    if path in addresses:
        return "" if not on_disk or not path.endswith("/") else "un dossier, sans le nom de sa page"
    if path.endswith("/index.html") and path.removesuffix("index.html") in addresses:
        return "" if on_disk else "une page, par le nom de son fichier"
    if f"{path}/" in addresses:
        return "un dossier sans sa barre oblique finale"
    if path.endswith(_ANY) and any(address.startswith(path.rstrip(_ANY)) for address in addresses):
        return ""
    return "rien à cette adresse"


def site_url(site: Path) -> str:
    """The address the site is published at, ending with a slash: that of its home page."""
    found = built.read(site, "/").select('link[rel="canonical"]')
    return (found[0].attributes.get("href") if found else "") or NOWHERE


def resolved(link: str, holder: str, home: str) -> str | None:
    """The address from the root that a link of `holder` leads to; None if it leaves the site.

    Without its query, its anchor decoded; empty when it stays on the same host, but outside the site."""
    root = urlsplit(home).path
    if link.startswith(home):
        link = root + link.removeprefix(home)
    elif _ELSEWHERE.match(link):
        return "" if link.startswith(home.removesuffix(root) + "/") else None
    place, _, anchor = link.partition("#")
    path = place.partition("?")[0]
    if path.startswith("/"):
        whole = f"{_TOP}{path.removeprefix(root)}" if path.startswith(root) else ""
    elif path:
        whole = normpath(f"{_TOP}{holder[1 : holder.rindex('/') + 1]}{path}")
        whole += "/" if path.endswith(("/", "/.", "/..")) or path in (".", "..") else ""
    else:
        whole = _TOP + holder[1:]
    if not whole.startswith(_TOP):
        return ""
    address = f"/{unquote(whole.removeprefix(_TOP))}"
    return f"{address}#{unquote(anchor)}" if anchor else address


def of_page(page: built.Page, home: str) -> Iterator[str]:
    """The links of a page, as they are written there."""
    for node in page.select(_HELD):
        attributes = node.attributes
        yield from (value for name in _ATTRIBUTES if (value := attributes.get(name)) is not None)
        for name in ("srcset", "imagesrcset"):
            yield from (part.split()[0] for part in (attributes.get(name) or "").split(",") if part.strip())
    for node in page.select(_META):
        yield node.attributes.get("content") or ""
    if page.sends_to:
        yield page.sends_to
    yield from _written(page.html.decode(), home)


def of_scripts(page: built.Page) -> Iterator[str]:
    """The links that scripts make of what a page holds."""
    base = page.select("html")[0].attributes.get("data-base") or ""
    yield base
    for node in page.select("[data-clause]"):
        name = "/".join(node.attributes.get(f"data-{part}") or "" for part in ("provider", "document", "clause"))
        yield from (f"{base}api/v1/clauses/{name}.json", f"{base}carte/{name}/")
    for node in page.select("[data-topic]:not([data-clause]):not(input)"):
        yield f"{base}api/v1/topics/{node.attributes.get('data-topic')}.json"
    for node in page.select("[data-address]"):
        yield f"#{node.attributes.get('data-address')}"


def of_file(address: str, file: Path, home: str) -> Iterator[str]:
    """The links of a file that is no page: of styles, of scripts, and every address of the site in data."""
    suffix = file.suffix
    if suffix == ".css":
        yield from _matches(_URL, file.read_text("utf-8"))
    elif suffix == ".js":
        yield from _of_script(address, file.read_text("utf-8"))
    elif suffix in _TEXT:
        yield from _written(file.read_text("utf-8"), home)


def _of_script(address: str, text: str) -> Iterator[str]:
    """Its imports, and what it puts after the base of the site, up to what it computes."""
    root = "../" * (address.count("/") - 1)
    for match in _IMPORT.finditer(text):
        if match[1]:
            yield match[1]
        elif match[2]:
            whole = text[match.end() : match.end() + 1] in ("`", "#", "?")
            yield root + match[2] + ("" if whole else _ANY)


def _written(text: str, home: str) -> Iterable[str]:
    """The addresses of the site that stand whole in a text, those to complete aside."""
    return {
        link for link in (unescape(found).rstrip(".") for found in re.findall(re.escape(home) + _END, text))
        if "{" not in link and link != home + _API
    }  # fmt: skip


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    return (next(filter(None, match.groups())) for match in pattern.finditer(text))
