"""Whatever the data holds, pages show it as text; each clause carries what scripts and re-users look for."""

import dataclasses
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from clausier.model import Corpus
from clausier.quantities.word import Text
from clausier.sources import VARIABLE, SourceChanged
from tests.folders import SOURCES, change
from tests.macros.conftest import Show

PAYLOAD = (
    "<script>alert(1)</script> {{ 7*7 }} \" onclick=alert(1) ' **gras** [x](javascript:alert(1)) "
    "<img src=x onerror=alert(1)>"
)
PAGES = [("home", ""), ("providers", ""), ("provider", "atelier-du-lac"), ("topics", ""), ("topic", "prix"),
         ("topic", "assurance"), ("search_page", ""), ("counts", ""), ("fact_types", "")]  # fmt: skip

# What names, links and chooses: ids of a closed form, that no author can fill with text.
IDS = {"id", "provider", "document", "kind", "family", "clause", "part", "path", "type", "sha256", "check"}


def poisoned(item: Any, field: str = "") -> Any:
    """A copy of a piece of the corpus with the payload in each of its texts."""
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        names = [f.name for f in dataclasses.fields(item)]
        fact_of_topic = "help" in names
        return dataclasses.replace(
            item,
            **{
                name: Text(PAYLOAD) if name == "value"
                else getattr(item, name) if name in IDS or name == "favours" or (fact_of_topic and name == "topic")
                else poisoned(getattr(item, name), name)
                for name in names
            },
        )  # fmt: skip
    if isinstance(item, str):
        return PAYLOAD
    if isinstance(item, tuple):
        return tuple(poisoned(part) for part in item)
    if isinstance(item, Mapping) and field != "moved":
        return {key: poisoned(value) for key, value in item.items()}
    return item


def ids(html: BeautifulSoup) -> list[str]:
    return [str(tag["id"]) for tag in html.find_all(id=True)]


def foreign(html: BeautifulSoup) -> list[Tag]:
    """What could run or load, but for the scripts that the page asks for itself."""
    found = html.find_all(["script", "img", "iframe", "style"])
    return [tag for tag in found if not re.fullmatch(r"(\.\./)*assets/js/[a-z/-]+\.js", str(tag.get("src")))]


@pytest.mark.parametrize(("page", "argument"), PAGES)
def test_no_field_of_the_data_can_become_code(show: Show, corpus: Corpus, page: str, argument: str) -> None:
    html = show(page, argument, poisoned(corpus))
    assert not foreign(html)
    assert not [name for tag in html.find_all() for name in tag.attrs if name.startswith("on")]
    links = [str(link["href"]).strip().lower() for link in html.find_all("a", href=True)]
    assert not [link for link in links if link.startswith("javascript")]
    assert "49" not in html.get_text()


@pytest.mark.parametrize(
    ("page", "argument", "places"),
    [
        ("provider", "atelier-du-lac", ["h1", ".lead", ".identity", ".document > h2", ".section-head", ".permalink",
                                        ".clause-head", ".prose", ".note", ".cites", ".value", ".when", ".topic-links",
                                        ".coverage h3", ".key-facts dt"]),
        ("topic", "prix", ["h1", ".lead", ".why p", ".matrix-table th", ".matrix-table .value", ".excerpt h4",
                           ".excerpt .prose"]),
        ("home", "", [".provider-list a", ".provider-list span", "figcaption", "text", "title", ".home-families h3"]),
        ("providers", "", [".provider-cards h2", ".provider-cards p"]),
    ],
)  # fmt: skip
def test_it_is_shown_as_written_instead(
    show: Show, corpus: Corpus, page: str, argument: str, places: list[str]
) -> None:
    html = show(page, argument, poisoned(corpus))
    for place in places:
        shown = " ".join(tag.get_text() for tag in html.select(place))
        assert "<script>" in shown, place
        if page != "home" or place != "text":  # the heads of the map's columns are cut
            assert "{{ 7*7 }}" in shown, place


@pytest.mark.parametrize(("page", "argument", "clauses"), [("provider", "atelier-du-lac", 5), ("topic", "prix", 3)])
def test_each_clause_says_what_it_is(show: Show, page: str, argument: str, clauses: int) -> None:
    articles = show(page, argument).select("article")
    assert len(articles) == clauses
    assert {name: articles[0][f"data-{name}"] for name in ("provider", "document", "clause", "number", "topic")} == {
        "provider": "atelier-du-lac", "document": "cgv", "clause": "acompte", "number": "1.1", "topic": "prix",
    }  # fmt: skip
    for article in articles:
        assert {"data-provider", "data-document", "data-clause", "data-number", "data-topic"} <= set(article.attrs)


def test_the_words_of_templates_have_french_spaces(show: Show) -> None:
    for page, argument in PAGES:
        assert not re.findall(r"\S+ [:;!?»]", show(page, argument).get_text()), page


@pytest.mark.parametrize(("page", "argument"), PAGES)
def test_an_id_is_given_once_in_a_page(show: Show, page: str, argument: str) -> None:
    found = ids(show(page, argument))
    assert len(found) == len(set(found))


def test_without_the_documents_there_is_no_passage(show: Show) -> None:
    html = show("provider", "atelier-du-lac")
    assert not html.select(".passage")
    assert "virement bancaire uniquement" not in html.get_text()


def test_with_the_documents_each_clause_unfolds_its_passage(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(SOURCES))
    html = show("provider", "atelier-du-lac")
    assert len(html.select("article details.passage")) == 5
    reglement = html.select_one("#cgv-reglement .passage")
    assert reglement
    assert "virement bancaire uniquement" in reglement.get_text()


def test_a_passage_is_text_whatever_it_holds(
    show: Show, corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    monkeypatch.setattr("macros.pages.provider.passage", lambda *_: PAYLOAD)
    html = show("provider", "atelier-du-lac", corpus)
    assert not foreign(html)
    assert PAYLOAD in html.select(".passage")[0].get_text()


def test_a_changed_document_stops_the_build(show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SOURCES / "atelier.txt", tmp_path)
    change(tmp_path / "atelier.txt", "quarante", "cinquante")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(SourceChanged):
        show("provider", "atelier-du-lac")
