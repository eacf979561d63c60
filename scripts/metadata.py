"""What a built site says of itself to others: heads of pages, pictures, Atom feeds, sitemap.xml, robots.txt."""

from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from clausier.history.dates import Dates
from clausier.history.news import news
from clausier.model import Corpus
from macros import head
from macros.pictures import pictures as pictures_of
from scripts import feeds, git_history, page_heads, pictures

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Metadata:
    """In two steps: `complete` for each page, when whoever finishes the site has it in hand, then `write`."""

    def __init__(self, corpus: Corpus, project: Path, site: Path) -> None:
        self._corpus, self._project, self._site = corpus, project, site
        self._address = page_heads.site_url(site)
        self._history = git_history.read(project)
        self._dates = Dates(corpus, self._history)
        self._pages: list[head.Page] = []

    def complete(self, file: str, html: str) -> str:
        """The HTML of a page, its head completed; `file` is relative to the site."""
        html, page = page_heads.complete(file, html, self._tags)
        if page:
            self._pages.append(page)
        return html

    def _tags(self, page: head.Page) -> str:
        return head.tags(page, self._corpus, self._address, self._dates)

    def write(self) -> str:
        """Writes the other files. Returns what could not be told, in French; empty if all could."""
        if not self._address:
            return "site_url n’est pas réglée dans mkdocs.yml : ni flux, ni sitemap.xml, ni image d’aperçu."
        pictures.write(pictures_of(self._corpus), self._site, self._project / ".cache" / "pictures")
        found = news(self._corpus, self._history)
        feeds.write(self._corpus, found, self._address, self._site)
        (self._site / "sitemap.xml").write_bytes(sitemap(self._pages, self._dates))
        (self._site / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs made it from its own sitemap
        robots = f"User-agent: *\nAllow: /\n\nSitemap: {self._address}sitemap.xml\n"
        (self._site / "robots.txt").write_text(robots, "utf-8")
        return _missing(self._history.gap, len(self._corpus.providers.keys() - {item.provider for item in found}))


def sitemap(pages: Iterable[head.Page], dates: Dates) -> bytes:
    """Every public page, home first, with the date of the data behind it, where git knows it."""
    root = Element("urlset", {"xmlns": _SITEMAP})
    for page in sorted(pages, key=lambda page: page.path.split("/")):
        url = SubElement(root, "url")
        SubElement(url, "loc").text = page.address
        if date := dates.page(page.path):
            SubElement(url, "lastmod").text = date.date().isoformat()
    indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode() + b"\n"


def _missing(gap: str, untold: int) -> str:
    if not gap:
        return ""
    count = f" ; {untold} prestataire(s) sans document daté n’y figurent pas" if untold else ""
    return f"Flux Atom : {gap}. Les dates manquantes sont celles des documents{count}."
