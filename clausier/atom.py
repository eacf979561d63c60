"""Atom feeds (RFC 4287) of the news. Written with the standard library, which escapes: Atom is a dozen elements."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from clausier.export.about import LICENCE_URL, NAME
from clausier.history.news import Line, News
from clausier.typography import french

ENTRIES = 50  # in a feed, the newest
_NAMESPACE = "http://www.w3.org/2005/Atom"
# A date at which the site had its address (RFC 4151). It is part of each id: changing it makes all news new.
_TAG_DATE = "2026"
_NO_DATE = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)  # of a feed without news


@dataclass(frozen=True)
class Feed:
    """What a feed is of. `path` is its file, `page` the page it follows, both relative to the site's root."""

    path: str
    page: str
    title: str
    subtitle: str


def write(feed: Feed, news: Iterable[News], site_url: str) -> bytes:
    """The feed as a file; `news` the newest first, `site_url` ending with a slash."""
    shown = tuple(news)[:ENTRIES]
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "fr"})
    _text(root, "id", tag(site_url, feed.path.removesuffix(".xml")))
    _text(root, "title", french(feed.title))
    _text(root, "subtitle", french(feed.subtitle))
    _text(root, "updated", _date(max((item.date for item in shown), default=_NO_DATE)))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": site_url + feed.path})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": site_url + feed.page})
    SubElement(root, "link", {"rel": "license", "href": LICENCE_URL})
    _text(SubElement(root, "author"), "name", NAME)
    _text(root, "icon", f"{site_url}assets/favicon.svg")
    _text(root, "rights", f"{NAME}, CC BY 4.0")
    for item in shown:
        _entry(root, item, site_url)
    indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode() + b"\n"


def tag(site_url: str, id_: str) -> str:
    """The permanent id of something on the site (RFC 4151)."""
    address = urlsplit(site_url)
    return f"tag:{address.hostname},{_TAG_DATE}:{address.path.strip('/')}/{id_}".replace(":/", ":")


def _entry(root: Element, item: News, site_url: str) -> None:
    entry = SubElement(root, "entry")
    _text(entry, "id", tag(site_url, item.id))
    _text(entry, "title", french(item.title))
    _text(entry, "updated", _date(item.date))
    _text(entry, "published", _date(item.date))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": site_url + item.address})
    _text(entry, "content", _html(item.lines, site_url)).set("type", "html")


def _html(lines: Iterable[Line], site_url: str) -> str:
    """The news as a reader shows it, built as elements so that nothing in it is markup."""
    body = Element("div")
    for line in lines:
        paragraph = SubElement(body, "p")
        shown = SubElement(paragraph, "a", {"href": site_url + line.address}) if line.address else paragraph
        shown.text = french(line.text)
        if line.details:
            details = SubElement(body, "ul")
            for detail in line.details:
                _text(details, "li", french(detail))
    return tostring(body, encoding="unicode", method="html")


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = text
    return element


def _date(date: datetime.datetime) -> str:
    return date.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
