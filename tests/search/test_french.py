"""The two analysers of French, in Python and in JavaScript, make the same terms of a text: those of cases.json."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from clausier import load
from clausier.search import french
from scripts import ROOT

CASES: dict[str, list[str]] = json.loads((Path(__file__).parent / "cases.json").read_text("utf-8"))
_TERMS = "async (texts) => texts.map((await import('/assets/js/search/french.js')).terms)"


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_python(text: str, expected: list[str]) -> None:
    assert french.terms(text) == expected


def test_javascript(page: Page) -> None:
    assert dict(zip(CASES, page.evaluate(_TERMS, list(CASES)), strict=True)) == CASES


def test_both_agree_on_every_clause(page: Page) -> None:
    corpus = load.corpus(ROOT / "data")
    texts = [
        f"{clause.number} {clause.heading}. {clause.summary} {clause.note}"
        for provider in corpus.providers.values()
        for _, clause in provider.clauses
    ]
    assert page.evaluate(_TERMS, texts) == [french.terms(text) for text in texts]


def test_a_token_keeps_the_words_it_stands_for() -> None:
    found = french.analyse("L’hébergeur, sous quatre-vingt-dix jours")
    assert [(token.term, token.word) for token in found] == [
        ("hebergeur", "hébergeur"),
        ("90", "quatre-vingt-dix"),
        ("jour", "jours"),
    ]
