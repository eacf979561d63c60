"""Broken links are told wherever they are written; what is right or leaves the site is not."""

from pathlib import Path

import pytest

from scripts.addresses import links
from scripts.addresses.links import Broken

HOME = "https://exemple.example/un/chemin/"


def site(folder: Path, body: str, more: dict[str, str] | None = None) -> Path:
    """A site of two pages, the body of one of which is given."""
    page = '<!doctype html><html lang="fr" data-base="{}"><head>{}</head><body>{}</body></html>'
    files = {
        "index.html": page.format("./", f'<link rel="canonical" href="{HOME}">', '<h1 id="page">Un</h1>'),
        "methode/index.html": page.format("../", "", body),
        "assets/page.js": "",
        "assets/page.css": "",
        "carte/a/cgv/prix/index.html": page.format("../../../../", "", ""),
        "api/v1/clauses/a/cgv/prix.json": "{}",
        **(more or {}),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    "body",
    [
        '<a href="../">',
        '<a href="../#page">',
        '<a href="">',
        '<a href="#">',
        '<h2 id="états">É</h2><a href="#%C3%A9tats">',
        '<form action="../?q=1">',
        '<script src="../assets/page.js"></script>',
        '<a href="/un/chemin/methode/">',
        f'<a href="{HOME}methode/">',
        '<a href="https://ailleurs.example/rien">',
        '<a href="mailto:a@exemple.example">',
        '<article data-provider="a" data-document="cgv" data-clause="prix"></article>',
        f'<script type="application/ld+json">{{"url":"{HOME}#page"}}</script>',
        f"<p>Dans {HOME}methode/.</p>",
        f"<p>Une forme : {HOME}themes/{{id}}/</p>",
    ],
)
def test_what_resolves_is_not_told(tmp_path: Path, body: str) -> None:
    assert links.broken(site(tmp_path, body)) == []


@pytest.mark.parametrize(
    ("body", "link", "why"),
    [
        ('<a href="../rien/">', "../rien/", "rien à cette adresse"),
        ('<a href="../methode">', "../methode", "un dossier sans sa barre oblique finale"),
        ('<a href="../index.html">', "../index.html", "une page, par le nom de son fichier"),
        ('<a href="../#nulle-part">', "../#nulle-part", "la page n’a pas d’ancre « nulle-part »"),
        ('<a href="#nulle-part">', "#nulle-part", "la page n’a pas d’ancre « nulle-part »"),
        ('<a href="../../">', "../../", "hors du site"),
        ('<a href="/methode/">', "/methode/", "hors du site"),
        ('<img src="x.png">', "x.png", "rien à cette adresse"),
        ('<img srcset="../assets/page.css 1x, x.png 2x">', "x.png", "rien à cette adresse"),
        ('<form action="../chercher/">', "../chercher/", "rien à cette adresse"),
        ('<button formaction="x/">', "x/", "rien à cette adresse"),
        ('<link rel="stylesheet" href="x.css">', "x.css", "rien à cette adresse"),
        ('<meta property="og:image" content="x.png">', "x.png", "rien à cette adresse"),
        ('<meta http-equiv="refresh" content="0; url=../x/">', "../x/", "rien à cette adresse"),
        ('<div data-address="x"></div>', "#x", "la page n’a pas d’ancre « x »"),
        ('<section data-topic="x"></section>', "../api/v1/topics/x.json", "rien à cette adresse"),
        (f'<script type="application/ld+json">{{"url":"{HOME}x/"}}</script>', f"{HOME}x/", "rien à cette adresse"),
    ],
)
def test_a_link_of_a_page_that_leads_nowhere_is_told(tmp_path: Path, body: str, link: str, why: str) -> None:
    assert links.broken(site(tmp_path, body)) == [Broken("/methode/", link, why)]


def test_a_clause_that_scripts_would_not_find_is_told(tmp_path: Path) -> None:
    body = '<article data-provider="a" data-document="cgv" data-clause="acompte"></article>'
    found = links.broken(site(tmp_path, body))
    assert [broken.link for broken in found] == ["../api/v1/clauses/a/cgv/acompte.json", "../carte/a/cgv/acompte/"]


@pytest.mark.parametrize(
    ("name", "text", "link"),
    [
        ("assets/page.css", "a { background: url(x.png); }", "x.png"),
        ("assets/page.js", 'import { x } from "./x.js";', "./x.js"),
        ("assets/page.js", 'const x = await import("./x.js");', "./x.js"),
        ("assets/page.js", "fetch(`${base}api/v2/${x}`);", "../api/v2/*"),
        ("assets/page.js", "go(`${base}chercher/`);", "../chercher/"),
        ("api/v1/x.json", f'{{"url":"{HOME}methode/#x"}}', f"{HOME}methode/#x"),
        ("api/v1/x.csv", f"a;{HOME}x/;b", f"{HOME}x/"),
        ("sitemap.xml", f"<loc>{HOME}x/</loc>", f"{HOME}x/"),
        ("flux/x.xml", f'<link href="{HOME}?a=1&amp;b=2"/><id>{HOME}x/</id>', f"{HOME}x/"),
        ("robots.txt", f"Sitemap: {HOME}plan.xml", f"{HOME}plan.xml"),
    ],
)
def test_a_link_of_another_file_that_leads_nowhere_is_told(tmp_path: Path, name: str, text: str, link: str) -> None:
    (broken,) = links.broken(site(tmp_path, "", {name: text}))
    assert (broken.holder, broken.link) == (f"/{name}", link)


def test_scripts_that_complete_an_address_are_believed(tmp_path: Path) -> None:
    made = ("api/v1/clauses/${x}.json", "methode/#${x}", "methode/", "${x}")
    text = ";".join(f"go(`${{base}}{address}`)" for address in made)
    assert links.broken(site(tmp_path, "", {"assets/page.js": text})) == []


def test_on_a_disk_a_folder_is_no_page(tmp_path: Path) -> None:
    folder = site(tmp_path, '<a href="../index.html#page">un</a><a href="../">deux</a>')
    told = [broken for broken in links.broken(folder, on_disk=True) if broken.holder == "/methode/"]
    assert told == [Broken("/methode/", "../", "un dossier, sans le nom de sa page")]


def test_every_link_of_the_site_leads_somewhere(site_dir: Path) -> None:
    found = links.broken(site_dir)
    assert not found, "\n".join(map(str, found[:20]))
