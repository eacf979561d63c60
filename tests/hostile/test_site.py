"""The site of all that is published: nothing in a page, in a feed or in a table is more than words."""

import csv
import json
import re
import sqlite3
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from clausier import reserved
from clausier.typography import french
from tests.hostile.payloads import PAYLOADS, PUBLISHED, Payload

ADDRESS = re.compile(r"(?:https://|#|/|\.\.?/|[a-z0-9-]+(?:/|$|\?|\.(?:css|js|svg|json|csv|xml|sqlite)))")
WORDS = [p for p in PAYLOADS if p.in_document == PUBLISHED and "\n" not in p.text and len(p.text) < 150]
TOPICS = [p for p in PAYLOADS if p.in_vocabulary == PUBLISHED and "\n" not in p.text and len(p.text) < 150]


def parsed(path: Path) -> LexborHTMLParser:
    """A page as a browser would build it."""
    return LexborHTMLParser(path.read_text("utf-8"))


def words(text: str) -> str:
    return " ".join(text.split())


def test_no_page_holds_an_element_or_an_attribute_that_data_made(hostile_site: Path) -> None:
    pages = sorted(hostile_site.rglob("*.html"))
    assert len(pages) > 400
    for path in pages:
        page = parsed(path)
        where = path.relative_to(hostile_site)
        assert not page.css("main :is(script, style, iframe, object, embed, math, base)"), where
        scripts = [node.attributes for node in page.css("script")]
        assert all("src" in script or script.get("type") == "application/ld+json" for script in scripts), where
        for node in page.css("*"):
            for name, value in node.attributes.items():
                assert not name.startswith("on"), (where, node.html)
                if name in ("href", "src", "action", "formaction", "data", "srcdoc"):
                    assert not value or ADDRESS.match(value), (where, name, value)


def test_each_page_has_a_policy_before_anything_that_may_run(hostile_site: Path) -> None:
    for path in hostile_site.rglob("*.html"):
        where = path.relative_to(hostile_site)
        (policy,) = parsed(path).css("head > meta[http-equiv='Content-Security-Policy']")
        parts = (rule.strip().partition(" ") for rule in policy.attributes["content"].split(";"))
        rules = {name: value for name, _, value in parts}
        assert rules["default-src"] == "'none'", where
        assert rules["script-src"] == rules["style-src"] == rules["connect-src"] == "'self'", where
        before, _, _ = path.read_text("utf-8").partition("Content-Security-Policy")
        assert "<script" not in before, where
        assert "<link" not in before, where


def test_no_anchor_stands_for_two(hostile_site: Path) -> None:
    for path in hostile_site.rglob("*.html"):
        ids = Counter(node.attributes["id"] for node in parsed(path).css("[id]"))
        assert [id_ for id_, count in ids.items() if count > 1] == [], path.relative_to(hostile_site)


def test_no_rule_may_take_an_anchor_of_the_page_of_rules(hostile_site: Path) -> None:
    anchors = {node.attributes["id"] for node in parsed(hostile_site / "droit/index.html").css("[id]")}
    rules = {path.parent.name for path in hostile_site.glob("droit/*/index.html")} - {"controles", "rgpd-28"}
    assert anchors & rules
    assert all(reserved.why(reserved.RULES, id_) for id_ in anchors - rules if id_)


@pytest.mark.parametrize("payload", WORDS, ids=lambda payload: payload.name)
def test_a_document_shows_its_texts_as_they_were_written(hostile_site: Path, payload: Payload) -> None:
    page = parsed(hostile_site / f"fournisseurs/p-{payload.name}/index.html")
    shown = words(french(payload.text.strip()))
    assert words(page.css_first("h1").text()) == shown
    assert shown in words(page.css_first("#cgv-acompte :is(h3, h4, h5, h6)").text())
    assert shown in words(page.css_first("#cgv-acompte .prose").text()) or "*" in shown or "_" in shown


@pytest.mark.parametrize("payload", TOPICS, ids=lambda payload: payload.name)
def test_a_topic_shows_its_name_as_it_was_written(hostile_site: Path, payload: Payload) -> None:
    page = parsed(hostile_site / f"themes/t-{payload.name}/index.html")
    assert words(page.css_first("h1").text()) == words(french(payload.text.strip()))


def test_what_machines_read_is_well_formed(hostile_site: Path) -> None:
    for path in (*hostile_site.rglob("*.xml"), *hostile_site.rglob("*.svg")):
        ElementTree.parse(path)
    for path in hostile_site.rglob("*.json"):
        json.loads(path.read_bytes())
    for line in (hostile_site / "api/v1/clauses.ndjson").read_text("utf-8").splitlines():
        json.loads(line)
    linked = [node for path in hostile_site.rglob("*.html") for node in parsed(path).css("script[type$='ld+json']")]
    assert len(linked) > 200
    for node in linked:
        json.loads(node.text())
    with sqlite3.connect(hostile_site / "api/v1/clausier.sqlite") as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)


def test_no_cell_of_a_table_is_a_formula(hostile_site: Path) -> None:
    tables = sorted((hostile_site / "api/v1").glob("*.csv"))
    assert tables
    for path in tables:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file, delimiter=";"):
                for cell in row:
                    assert not cell.startswith(("=", "@", "\t", "\r")), (path.name, cell)
                    assert not re.match(r"[+-](?![\d.,]+$)", cell), (path.name, cell)
