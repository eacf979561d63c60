"""Feeds are valid, whatever the data, and a feed reader finds in them what happened."""

import datetime

import feedparser
import pytest
from lxml import etree

from clausier import atom
from clausier.atom import ENTRIES, Feed
from clausier.history.news import Line, News
from tests.folders import FIXTURES

SITE = "https://exemple.fr/clausier/"
FEED = Feed("flux/themes/prix.xml", "themes/prix/", "Clausier : Prix", "Ce qui change.")
HOSTILE = "</script><script>alert(1)</script> & ]]> <!-- \"'"


def item(number=1, title="Clause corrigée : 7.2 Préavis", text="Préavis : 2 mois"):
    date = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC) - datetime.timedelta(hours=number)
    line = Line(text, "fournisseurs/x/#cgv-a", ("La restitution est réécrite.", text))
    return News(f"fournisseurs/x/cgv/a/{number}", title, date, "fournisseurs/x/#cgv-a", "x", frozenset(), (line,))


@pytest.fixture(scope="module")
def schema():
    return etree.RelaxNG(etree.parse(FIXTURES / "atom.rng"))


@pytest.mark.parametrize("news", [[], [item()], [item(n) for n in range(80)], [item(1, HOSTILE, HOSTILE)]])
def test_a_feed_is_valid(schema, news):
    schema.assertValid(etree.fromstring(atom.write(FEED, news, SITE)))


def test_the_schema_refuses_a_feed_without_id(schema):
    root = etree.fromstring(atom.write(FEED, [item()], SITE))
    root.remove(root.find("{*}id"))
    assert not schema.validate(root)


def test_a_reader_finds_what_happened_when_and_where():
    read = feedparser.parse(atom.write(FEED, [item()], SITE))
    assert not read.bozo
    assert read.feed.title == "Clausier\u00a0: Prix"
    assert read.feed.updated == "2026-02-28T23:00:00Z"
    entry = read.entries[0]
    assert entry.title == "Clause corrigée\u00a0: 7.2 Préavis"
    assert entry.link == f"{SITE}fournisseurs/x/#cgv-a"
    assert entry.updated == "2026-02-28T23:00:00Z"
    assert "<li>La restitution est réécrite.</li>" in entry.content[0].value


def test_ids_are_tags_of_the_site_that_do_not_change():
    read = feedparser.parse(atom.write(FEED, [item()], SITE))
    assert read.feed.id == "tag:exemple.fr,2026:clausier/flux/themes/prix"
    assert read.entries[0].id == "tag:exemple.fr,2026:clausier/fournisseurs/x/cgv/a/1"
    assert atom.tag("https://exemple.fr/", "flux/clausier") == "tag:exemple.fr,2026:flux/clausier"


def test_a_feed_keeps_the_newest():
    read = feedparser.parse(atom.write(FEED, [item(n) for n in range(ENTRIES + 9)], SITE))
    assert [entry.id.rpartition("/")[2] for entry in read.entries] == [str(n) for n in range(ENTRIES)]


def test_hostile_text_is_only_text():
    content = etree.fromstring(atom.write(FEED, [item(1, HOSTILE, HOSTILE)], SITE)).find(".//{*}content").text
    shown = etree.fromstring(content, etree.HTMLParser())
    assert shown.find(".//script") is None
    assert HOSTILE.replace("'", "’") in "".join(shown.itertext())


def test_the_same_news_give_the_same_bytes():
    assert atom.write(FEED, [item()], SITE) == atom.write(FEED, [item()], SITE)
