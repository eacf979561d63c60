"""The head of a page, as networks, feed readers and machines read it."""

import dataclasses
import datetime
import json

import pytest
from bs4 import BeautifulSoup

from clausier.history.changes import History
from clausier.history.dates import Dates
from macros import head
from macros.head import Page

SITE = "https://exemple.fr/clausier/"
HOSTILE = "</script><script>alert(1)</script><!-- \u2028 &amp;"


@pytest.fixture
def read(corpus):
    """The head of the page at a path: its elements, and its JSON-LD by type."""

    def read(path, corpus=corpus, title="Un titre", terms=()):
        modified = {"data/providers/atelier-du-lac/cgv.yml": datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)}
        page = Page(path, SITE + path, title, "Une description.", terms)
        html = head.tags(page, corpus, SITE, Dates(corpus, History(modified=modified)))
        soup = BeautifulSoup(f"<head>{html}</head>", "html5lib")
        data = soup.find("script")
        graph = json.loads(str(data.string))["@graph"] if data else []
        return soup, {node["@type"]: node for node in graph}

    return read


def meta(soup, name):
    return soup.find("meta", attrs={"name" if name.startswith("twitter") else "property": name})["content"]


def test_a_network_finds_a_title_a_description_and_a_picture(read):
    soup, _ = read("fournisseurs/atelier-du-lac/")
    assert meta(soup, "og:title") == "Un titre"
    assert meta(soup, "og:description") == "Une description."
    assert meta(soup, "og:url") == f"{SITE}fournisseurs/atelier-du-lac/"
    assert meta(soup, "og:locale") == "fr_FR"
    assert meta(soup, "og:site_name") == "Clausier"
    assert meta(soup, "og:image") == f"{SITE}assets/cartes/fournisseurs/atelier-du-lac.png"
    assert meta(soup, "og:image:alt").startswith("Atelier du Lac. CGV du 1er février 2024")
    assert meta(soup, "twitter:card") == "summary_large_image"


@pytest.mark.parametrize(
    ("path", "picture"),
    [
        ("", "clausier"),
        ("methode/", "clausier"),
        ("themes/", "clausier"),
        ("themes/prix/", "themes/prix"),
        ("themes/prix/2/", "themes/prix"),
    ],
)
def test_each_page_has_the_picture_of_what_it_is_about(read, path, picture):
    assert meta(read(path)[0], "og:image") == f"{SITE}assets/cartes/{picture}.png"


@pytest.mark.parametrize(
    ("path", "feeds"),
    [
        ("", ["flux/clausier.xml"]),
        ("fournisseurs/sans-nom/", ["../../flux/fournisseurs/sans-nom.xml", "../../flux/clausier.xml"]),
        ("themes/prix/2/", ["../../../flux/themes/prix.xml", "../../../flux/clausier.xml"]),
    ],
)
def test_a_page_offers_its_own_feed_first(read, path, feeds):
    soup, _ = read(path)
    assert [link["href"] for link in soup.find_all("link", rel="alternate", type="application/atom+xml")] == feeds


def test_a_provider_is_a_document_about_a_business_whose_clauses_are_in_the_api(read):
    _, nodes = read("fournisseurs/atelier-du-lac/")
    document = nodes["DigitalDocument"]
    assert document["about"]["name"] == "Atelier du Lac"
    assert document["about"]["identifier"]["value"] == "123456782"
    assert document["version"] == "2024-02-01"
    assert document["dateModified"] == "2026-03-01"
    assert document["isBasedOn"]["url"] == "https://atelier.example/cgv"
    assert document["encoding"]["contentUrl"] == f"{SITE}api/v1/providers/atelier-du-lac.json"
    assert [step["name"] for step in nodes["BreadcrumbList"]["itemListElement"]] == [
        "Accueil",
        "Prestataires",
        "Atelier du Lac",
    ]


def test_what_is_not_known_is_not_said(read):
    _, nodes = read("fournisseurs/sans-nom/")
    document = nodes["DigitalDocument"]
    assert not {"version", "dateModified"} & document.keys()
    assert not {"identifier", "address", "url"} & document["about"].keys()


def test_topics_are_defined_terms(read):
    _, every = read("themes/")
    assert [term["termCode"] for term in every["DefinedTermSet"]["hasDefinedTerm"]][:2] == ["prix", "retard"]
    _, one = read("themes/prix/")
    assert one["DefinedTerm"]["description"] == "Dit ce que coûte le service."
    assert one["DefinedTerm"]["inDefinedTermSet"] == every["DefinedTermSet"]["@id"]


def test_the_glossary_is_a_set_of_terms_and_other_pages_are_not(read):
    terms = (("dol", "Dol"),)
    _, glossary = read("glossaire/", terms=terms)
    assert glossary["DefinedTermSet"]["hasDefinedTerm"][0]["url"] == f"{SITE}glossaire/#dol"
    assert read("methode/", terms=terms)[1] == {}


def test_the_data_are_a_dataset_on_the_home_page_and_on_their_own(read):
    for path in ("", "donnees/"):
        dataset = read(path)[1]["Dataset"]
        assert dataset["dateModified"] == "2026-03-01"
        assert "2\u00a0prestataires" in dataset["description"]


def test_hostile_data_cannot_leave_the_block(read, corpus):
    provider = dataclasses.replace(corpus.providers["sans-nom"], name=HOSTILE, activity=HOSTILE, city=HOSTILE)
    hostile = dataclasses.replace(corpus, providers=dict(corpus.providers) | {"sans-nom": provider})
    soup, nodes = read("fournisseurs/sans-nom/", hostile, title=HOSTILE)
    assert len(soup.find_all("script")) == 1
    assert "alert(1)" not in soup.body.get_text()
    assert nodes["DigitalDocument"]["about"]["name"] == HOSTILE
    assert meta(soup, "og:title") == HOSTILE
