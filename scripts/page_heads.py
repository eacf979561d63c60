"""The pages of a built site, as they speak of themselves, and what is added to their heads."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

from macros.head import Page

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_ADDRESS = re.compile(r'<link rel="canonical" href="([^"]*)"')
_HIDDEN = re.compile(r'<meta name="robots" content="[^"]*noindex')
_TERM = re.compile(r'<dt id="([^"]+)">(.*?)</dt>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SITE = " – Clausier"


def site_url(site: Path) -> str:
    """The address the site is published at, ending with a slash: that of its home page. Empty if it has none."""
    found = _ADDRESS.search((site / "index.html").read_text("utf-8"))
    return unescape(found[1]) if found else ""


def complete(file: str, html: str, tags: Callable[[Page], str]) -> tuple[str, Page | None]:
    """The HTML of the page in `file` (relative to the site), `tags` added to its head; and the page if it is public.

    A page is public when it has an address and does not ask to be left out: 404.html has none."""
    head, end, body = html.partition("</head>")
    address = _ADDRESS.search(head)
    if not address or _HIDDEN.search(head):
        return html, None
    title, description = _TITLE.search(head), _DESCRIPTION.search(head)
    page = Page(
        path=file.removesuffix("index.html"),
        address=unescape(address[1]),
        title=unescape(title[1]).strip().removesuffix(_SITE) if title else "",
        description=unescape(description[1]) if description else "",
        terms=tuple((unescape(id_), unescape(_TAG.sub("", name)).strip()) for id_, name in _TERM.findall(body)),
    )
    return f"{head}{tags(page)}{end}{body}", page
