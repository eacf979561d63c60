"""Citations are written as our data write them, each once."""

from clausier import load
from clausier.importer.suggest.cites import cites
from scripts.validate import DATA

INSTRUMENTS = load.corpus(DATA).instruments


def test_articles_and_texts_are_cited_once() -> None:
    text = "Selon l'article L. 441-10 du Code de commerce, la loi n° 78-17 et l'article L441-10 du code de commerce."
    assert cites(text, INSTRUMENTS) == ("C. com., art. L441-10", "loi Informatique et Libertés")


def test_an_article_of_the_document_is_no_citation() -> None:
    assert cites("Sous réserve de l'article 12 et de l'annexe 2.", INSTRUMENTS) == ()
