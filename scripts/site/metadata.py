"""What a site says of itself to others, beside its pages: pictures, Atom feeds, sitemap.xml, robots.txt."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from clausier import atom
from clausier.history.changes import History
from clausier.history.dates import Dates
from clausier.history.news import News, news
from clausier.kept import digest
from clausier.model import Corpus
from macros.head import Page
from macros.pictures import Picture
from macros.pictures import pictures as pictures_of
from scripts.site import feeds, pictures
from scripts.site.tree import Tree, Writer

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def put(
    tree: Tree, corpus: Corpus, history: History, dates: Dates, pages: Iterable[Page], site_url: str, drawn: Path
) -> str:
    """Puts these files into the tree of a site published at `site_url`, whose public pages are `pages`. Pictures drawn
    before are in the folder `drawn`. Returns what could not be told, in French; empty if all could."""
    if not site_url:
        return "site_url n’est pas réglée dans mkdocs.yml : ni flux, ni sitemap.xml, ni image d’aperçu."
    for picture in pictures_of(corpus):
        tree.put(picture.path, pictures.digest(picture), partial(_picture, picture, drawn))
    found = news(corpus, history)
    for feed, items in feeds.feeds(corpus, found):
        shown = items[: atom.ENTRIES]
        tree.put(feed.path, digest(site_url, repr(feed), *map(_told, shown)), partial(_feed, feed, shown, site_url))
    content = sitemap(pages, dates)
    tree.put("sitemap.xml", digest(content), lambda writer: writer.write("sitemap.xml", content))
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()
    tree.put("robots.txt", digest(robots), lambda writer: writer.write("robots.txt", robots))
    return _missing(history.gap, len(corpus.providers.keys() - {item.provider for item in found}))


def sitemap(pages: Iterable[Page], dates: Dates) -> bytes:
    """Every public page, home first, with the date of the data behind it, where git knows it."""
    root = Element("urlset", {"xmlns": _SITEMAP})
    for page in sorted(pages, key=lambda page: page.path.split("/")):
        url = SubElement(root, "url")
        SubElement(url, "loc").text = page.address
        if date := dates.page(page.path):
            SubElement(url, "lastmod").text = date.date().isoformat()
    indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode() + b"\n"


def _picture(picture: Picture, drawn: Path, writer: Writer) -> None:
    writer.write(picture.path, pictures.drawn(picture, drawn))


def _feed(feed: atom.Feed, items: Iterable[News], site_url: str, writer: Writer) -> None:
    writer.write(feed.path, atom.write(feed, items, site_url))


def _told(item: News) -> str:
    return repr((item.id, item.title, item.date, item.address, item.provider, sorted(item.topics), item.lines))


def _missing(gap: str, untold: int) -> str:
    if not gap:
        return ""
    count = f" ; {untold} prestataire(s) sans document daté n’y figurent pas" if untold else ""
    return f"Flux Atom : {gap}. Les dates manquantes sont celles des documents{count}."
