"""`make archive`: the built site as one file, to unpack and open from a disk, without a server and without a network.

A disk opens no `index.html` for a folder, and a browser lets no page of a disk load modules or data. So links name the
file of their page, and scripts stay out: pages are those that read without JavaScript, and say where the rest is.
"""

import argparse
import datetime
import json
import sys
import zipfile
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from clausier.quantities.word import french_date
from clausier.typography import decimal, french
from scripts import ROOT
from scripts.addresses import built, links

NAME = "clausier-hors-ligne"
# What only a server, a script or another site asks for.
_LEFT_OUT = (
    "/404.html", "/robots.txt", "/sitemap.xml", "/assets/cartes/", "/assets/js/", "/assets/search/", "/assets/vendor/",
)  # fmt: skip
# A page of a disk has no origin that would be 'self' to every browser.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        *(f"{what}-src 'self' file:" for what in ("style", "img", "frame")),
        "form-action 'self' file:",
        "base-uri 'none'",
    )
)
# What a page says to whoever has no JavaScript is true here of the server.
_WORDS = (("besoin de JavaScript", "besoin du site en ligne"), ("Sans lui,", "Dans cette copie,"))
_FIRST = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)  # a zip knows no earlier day
_README = """\
Clausier, copie à lire hors ligne

Ouvrez le fichier index.html avec un navigateur : tout se lit de là, sans connexion.
{note}
{address}
"""


def make(site: Path, output: Path) -> Path:
    """Writes the archive of a built site into `output`; the same site gives the same bytes. Returns the archive."""
    date = datetime.datetime.fromisoformat(json.loads((site / "api/v1/index.json").read_text("utf-8"))["date"])
    told = f", données du {french_date(date.date())}" if date > _FIRST else ""  # without git, data bear no date
    tools = "La recherche, la comparaison et les épingles ont besoin du site en ligne."
    note = french(f"Copie lue hors ligne{told}. {tools}")
    addresses = [address for address in built.walk(site) if not address.startswith(_LEFT_OUT)]
    pages = frozenset(filter(built.is_page, addresses))
    output.mkdir(parents=True, exist_ok=True)
    archive = output / f"{NAME}.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:

        def pack(name: str, content: bytes) -> None:
            entry = zipfile.ZipInfo(f"{NAME}/{name}", max(date, _FIRST).timetuple()[:6])
            entry.external_attr, entry.create_system = 0o100644 << 16, 3
            packed.writestr(entry, content, zipfile.ZIP_DEFLATED)

        pack("LISEZ-MOI.txt", _README.format(note=note, address=links.site_url(site)).encode())
        for address in addresses:
            file = built.file(site, address)
            content = offline(file.read_bytes(), address, pages, note) if address in pages else file.read_bytes()
            pack(file.relative_to(site).as_posix(), content)
    return archive


def offline(html: bytes, address: str, pages: frozenset[str], note: str) -> bytes:
    """A page of the site as it reads on a disk; `pages` are the addresses of all that are there."""
    tree = LexborHTMLParser(html)
    for node in tree.css('script[src],link[rel="modulepreload"]'):
        node.decompose()
    for node in tree.css(".no-script,noscript"):
        text = node.inner_html or ""
        for said, true in _WORDS:
            text = text.replace(said, true)
        node.inner_html = text
        if node.tag == "noscript":
            node.unwrap()
    for node in tree.css('meta[http-equiv="Content-Security-Policy"]'):
        node.attrs["content"] = _POLICY
    for node in tree.css('meta[http-equiv="refresh"]'):
        wait, url, link = (node.attributes.get("content") or "").partition("url=")
        node.attrs["content"] = wait + url + on_disk(link, address, pages)
    for node in tree.css("[href],[src],[action]"):
        for name in ("href", "src", "action"):
            if place := node.attributes.get(name):
                node.attrs[name] = on_disk(place, address, pages)
    online = "".join(node.attributes.get("href") or "" for node in tree.css('link[rel="canonical"]'))
    told = f'<p class="disclaimer">{note} <a href="{online}">Cette page en ligne</a></p>'
    for node in tree.css(".disclaimer"):
        node.insert_after(LexborHTMLParser(told).css("p")[0])
    return (tree.html or "").encode()


def on_disk(link: str, address: str, pages: frozenset[str]) -> str:
    """A link of the page at `address`: when it leads to a page, it names its file."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path.endswith("/"):
        return link
    target = normpath(join(address, parts.path)).rstrip("/") + "/"
    return parts._replace(path=f"{parts.path}index.html").geturl() if target in pages else link


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="le site construit")
    parser.add_argument("--output", type=Path, default=ROOT / "dist", help="dossier où écrire l’archive")
    arguments = parser.parse_args()
    if not (arguments.site / "index.html").is_file():
        print(f"Il n’y a pas de site dans {arguments.site}. Construisez-le d’abord : make site", file=sys.stderr)
        return 1
    archive = make(arguments.site, arguments.output)
    size = decimal(archive.stat().st_size / 1e6, 1)
    print(f"{archive} ({size} Mo). Décompressez-la, puis ouvrez {NAME}/index.html.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
