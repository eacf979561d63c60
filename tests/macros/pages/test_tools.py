"""Pages that a script fills: what they say without one, and the example that needs none."""

from dataclasses import replace

from clausier.model import Corpus
from tests.macros.conftest import Show, words


def test_pins_say_what_to_do_without_a_script(show: Show) -> None:
    html = show("pins_page")
    assert words(html.h1) == "Mes épingles"
    assert "Les épingles ont besoin de JavaScript" in words(html.select_one(".no-script"))


def test_the_page_on_cards_gives_an_example_that_exists(show: Show, corpus: Corpus) -> None:
    provider, version = next(iter(corpus.current))
    address = f"carte/{provider.id}/{version.document}/{version.clauses[0].id}/"
    html = show("embed_page")
    assert f"../{address}" in [link["href"] for link in html.select("a[href]")]
    assert any(f'src="/{address}"' in code.get_text() for code in html.select("pre code"))


def test_there_is_no_example_without_a_document(show: Show, corpus: Corpus) -> None:
    html = show("embed_page", corpus=replace(corpus, providers={}))
    assert not [link for link in html.select("a[href]") if "carte/" in str(link["href"])]
    assert "/carte/prestataire/document/clause/" in html.get_text()
