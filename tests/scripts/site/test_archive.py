"""The archive of a site: links name files, scripts stay out, what needs the site says so."""

import zipfile
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from scripts.addresses import links
from scripts.site import archive

PAGES = frozenset({"/", "/themes/", "/themes/prix/", "/recherche/"})
NOTE = "Copie."


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../", "../index.html"),
        ("../../", "../../index.html"),
        ("../../recherche/?q=prix", "../../recherche/index.html?q=prix"),
        ("../prix/#cgv-prix", "../prix/index.html#cgv-prix"),
        ("./", "./index.html"),
        ("#loi", "#loi"),
        ("../../assets/css/clausier.css", "../../assets/css/clausier.css"),
        ("../../flux/", "../../flux/"),
        ("https://clausier.example/themes/", "https://clausier.example/themes/"),
        ("mailto:a@clausier.example", "mailto:a@clausier.example"),
    ],
)
def test_a_link_to_a_page_names_its_file(link: str, file: str) -> None:
    assert archive.on_disk(link, "/themes/prix/", PAGES) == file


def test_a_page_keeps_what_reads_and_loses_what_runs() -> None:
    html = (
        '<!doctype html><head><meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
        '<meta http-equiv="refresh" content="0; url=../">'
        '<script src="../a.js"></script><link rel="modulepreload" href="../b.js"></head>'
        '<p class="no-script">La recherche a besoin de JavaScript. Sans lui, <a href="../themes/">les thèmes</a>.</p>'
        "<noscript><p>Ce cadre a besoin de JavaScript.</p></noscript>"
        '<form action="../recherche/"></form><p class="disclaimer">Lu.</p>'
        '<script type="application/ld+json">{"a":1}</script>'
    )
    soup = BeautifulSoup(archive.offline(html.encode(), "/recherche/", PAGES, NOTE), "lxml")
    assert [script["type"] for script in soup.find_all("script")] == ["application/ld+json"]
    assert soup.find("link", rel="modulepreload") is None
    policy, refresh = (meta["content"] for meta in soup.find_all("meta"))
    assert "script-src" not in policy
    assert policy.startswith("default-src 'none'")
    assert refresh == "0; url=../index.html"
    said = "La recherche a besoin du site en ligne. Dans cette copie, les thèmes."
    assert soup.select_one(".no-script").get_text() == said
    assert soup.find("noscript") is None
    assert "Ce cadre a besoin du site en ligne." in soup.get_text()
    assert soup.form["action"] == "../recherche/index.html"
    assert [p.get_text() for p in soup.select(".disclaimer")] == ["Lu.", "Copie. Cette page en ligne"]


def test_every_link_of_the_archive_opens_a_file_of_it(site_dir: Path, tmp_path: Path) -> None:
    made = archive.make(site_dir, tmp_path / "dist")
    with zipfile.ZipFile(made) as packed:
        names = packed.namelist()
        packed.extractall(tmp_path)
    assert {name.split("/")[0] for name in names} == {archive.NAME}
    assert not [name for name in names if name.endswith((".js", "404.html", "sitemap.xml"))]
    found = links.broken(tmp_path / archive.NAME, on_disk=True)
    assert not found, "\n".join(map(str, found[:20]))


def test_a_copy_says_the_day_of_its_data_if_they_have_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "api" / "v1").mkdir(parents=True)
    (site / "index.html").write_text('<link rel="canonical" href="https://clausier.example/">', "utf-8")
    for date, said in (("1970-01-01", "hors ligne. La"), ("2026-03-01", "données du 1er mars 2026.")):
        (site / "api" / "v1" / "index.json").write_text(f'{{"date":"{date}T08:00:00Z"}}', "utf-8")
        with zipfile.ZipFile(archive.make(site, tmp_path)) as packed:
            read_me = packed.read(f"{archive.NAME}/LISEZ-MOI.txt").decode()
        assert said in read_me.replace("\N{NO-BREAK SPACE}", " ")
        assert "https://clausier.example/" in read_me


def test_the_same_site_gives_the_same_archive(site_dir: Path, tmp_path: Path) -> None:
    one, two = (archive.make(site_dir, tmp_path / name).read_bytes() for name in ("one", "two"))
    assert one == two
