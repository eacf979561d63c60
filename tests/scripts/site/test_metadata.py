"""What the built site says of itself to others, with both engines, and what hostile data make of it."""

import json
import re
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from clausier import lint, load
from scripts import ROOT
from scripts.bench import synthetic
from scripts.site.build import build
from tests.folders import FIXTURES, change

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
NAME = "Société </script><script>alert(1)</script><!--"


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def made_up(request, tmp_path_factory):
    """A site of made-up providers, by each engine."""
    project = tmp_path_factory.mktemp("made-up") / "project"
    synthetic.project(project, 12)
    build(project / "site", request.param, project, search=False)
    return project / "site"


@pytest.fixture
def hostile(tmp_path, monkeypatch):
    """A site of one provider, whose name lint would refuse."""
    project = tmp_path / "project"
    synthetic.project(project, 1)
    provider = project / "data" / "providers" / "prestataire-00000" / "provider.yml"
    change(provider, provider.read_text("utf-8").splitlines()[0], f"name: '{NAME}'")
    monkeypatch.setattr(lint, "problems", lambda *_: [])
    build(project / "site", project=project, search=False)
    return project / "site"


def pages(site):
    for file in sorted(site.rglob("index.html")):
        yield file.parent.relative_to(site).as_posix().removeprefix("."), file.read_text("utf-8")


def addresses(site):
    return [loc.text for loc in ElementTree.parse(site / "sitemap.xml").getroot().iter(LOC)]


def head_of(html):
    return BeautifulSoup(html.partition("</head>")[0] + "</head>", "lxml")


def test_the_sitemap_has_every_public_page_by_its_own_address(made_up):
    listed = addresses(made_up)
    assert len(listed) == len(set(listed))
    public = set()
    for path, html in pages(made_up):
        head = head_of(html)
        address = head.find("link", rel="canonical")
        hidden = head.find("meta", attrs={"name": "robots"})
        if address and not (hidden and "noindex" in hidden["content"]):
            assert urlsplit(address["href"]).path == (f"/{path}/" if path else "/")
            public.add(address["href"])
    assert set(listed) == public
    assert listed[0] == "https://clausier.example/"
    paths = {urlsplit(address).path for address in listed}
    assert {"/fournisseurs/prestataire-00003/", "/themes/paiement/", "/glossaire/"} <= paths
    assert not any("404" in path or path.startswith("/carte/") for path in paths)


def test_robots_find_the_sitemap(made_up):
    assert "Sitemap: https://clausier.example/sitemap.xml\n" in (made_up / "robots.txt").read_text("utf-8")


def test_a_second_page_of_a_topic_has_its_own_address(tmp_path, monkeypatch):
    monkeypatch.setattr("macros.pages.topic.PER_PAGE", 2)
    project = tmp_path / "project"
    synthetic.project(project, 6)
    build(project / "site", project=project, search=False)
    second = next(project.joinpath("site", "themes").glob("*/2/index.html"))
    topic = second.parent.parent.name
    head = head_of(second.read_text("utf-8"))
    assert head.find("link", rel="canonical")["href"] == f"https://clausier.example/themes/{topic}/2/"
    assert head.find("meta", property="og:url")["content"] == f"https://clausier.example/themes/{topic}/2/"
    assert f"https://clausier.example/themes/{topic}/2/" in addresses(project / "site")


def test_each_public_page_shows_its_picture_and_its_feeds_and_they_exist(made_up):
    for address in addresses(made_up):
        path = urlsplit(address).path.strip("/")
        head = head_of((made_up / path / "index.html").read_text("utf-8"))
        properties = {tag["property"]: tag["content"] for tag in head.find_all("meta", property=True)}
        assert properties["og:url"] == address
        assert properties["og:title"]
        assert properties["og:description"], address
        files = [properties["og:image"], *(link["href"] for link in head.find_all("link", rel="alternate"))]
        for file in files:
            assert (made_up / urlsplit(urljoin(address, file)).path.lstrip("/")).is_file(), file


def test_structured_data_are_json_and_lead_to_pages_of_the_site(made_up):
    found = 0
    for _, html in pages(made_up):
        for block in BeautifulSoup(html, "lxml").find_all("script", type="application/ld+json"):
            graph = json.loads(str(block.string))
            assert graph["@context"] == "https://schema.org"
            for address in re.findall(r"https://clausier\.example/[^\"#]*", str(block.string)):
                file = made_up / urlsplit(address).path.lstrip("/")
                assert file.is_file() or (file / "index.html").is_file(), address
            found += 1
    assert found >= 12 + len(load.corpus(ROOT / "data").topics)


def test_feeds_are_valid_and_lead_to_pages_and_anchors(made_up):
    schema = etree.RelaxNG(etree.parse(FIXTURES / "atom.rng"))
    files = sorted((made_up / "flux").rglob("*.xml"))
    assert len(files) == 1 + 12 + len(load.corpus(ROOT / "data").topics)
    for file in files:
        schema.assertValid(etree.parse(file))
        read = feedparser.parse(file.read_bytes())
        for entry in read.entries:
            address = urlsplit(entry.link)
            html = (made_up / address.path.lstrip("/") / "index.html").read_text("utf-8")
            assert not address.fragment or f'id="{address.fragment}"' in html


def test_without_history_feeds_have_the_dates_of_documents(made_up):
    read = feedparser.parse((made_up / "flux" / "fournisseurs" / "prestataire-00003.xml").read_bytes())
    assert len(read.entries) == 1
    document = next(made_up.parent.joinpath("data/providers/prestataire-00003").glob("cgv-*.yml"))
    assert read.entries[0].updated == f"{document.stem.removeprefix('cgv-')}T00:00:00Z"


def test_a_hostile_name_is_only_a_name_everywhere(hostile):
    html = (hostile / "fournisseurs" / "prestataire-00000" / "index.html").read_text("utf-8")
    soup = BeautifulSoup(html, "html5lib")
    scripts = [script for script in soup.find_all("script") if not script.get("src")]
    assert [script["type"] for script in scripts] == ["application/ld+json"]
    document = json.loads(str(scripts[0].string))["@graph"][0]
    assert document["about"]["name"] == NAME
    assert NAME in soup.find("meta", property="og:title")["content"]
    feed = etree.parse(hostile / "flux" / "fournisseurs" / "prestataire-00000.xml")
    assert NAME in feed.find("{*}title").text


@pytest.mark.parametrize(("provider", "name"), [("inforez", "INFOREZ"), ("si-one", "SI-ONE")])
def test_the_real_history_gives_dates_to_pages_and_feeds(site_dir, provider, name):
    read = feedparser.parse((site_dir / "flux" / "fournisseurs" / f"{provider}.xml").read_bytes())
    assert f"Nouveau prestataire\u00a0: {name}" in {entry.title for entry in read.entries}


def test_a_site_without_an_address_is_built_without_what_needs_one(tmp_path, capsys):
    project = tmp_path / "project"
    synthetic.project(project, 2)
    change(project / "mkdocs.yml", "site_url: https://clausier.example/", "site_url: ''")
    build(project / "site", project=project, search=False)
    assert (project / "site" / "index.html").is_file()
    assert not (project / "site" / "flux").exists()
    assert "site_url" in capsys.readouterr().out
