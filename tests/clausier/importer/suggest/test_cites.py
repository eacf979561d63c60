"""Citations are written as our data write them, each once."""

from hypothesis import given
from hypothesis import strategies as st

from clausier import load
from clausier.importer.suggest.cites import cites
from scripts.data.validate import DATA

INSTRUMENTS = load.corpus(DATA).instruments


def test_articles_and_texts_are_cited_once() -> None:
    text = "Selon l'article L. 441-10 du Code de commerce, la loi n° 78-17 et l'article L441-10 du code de commerce."
    assert cites(text, INSTRUMENTS) == ("C. com., art. L441-10", "Loi Informatique et Libertés")


def test_an_article_of_the_document_is_no_citation() -> None:
    assert cites("Sous réserve de l'article 12 et de l'annexe 2.", INSTRUMENTS) == ()


def test_a_court_of_today_is_no_citation_one_of_yesterday_is() -> None:
    assert cites("Le tribunal judiciaire de Rouen juge.", INSTRUMENTS) == ()
    assert cites("Le tribunal de grande instance de Rouen juge.", INSTRUMENTS) == ("tribunal de grande instance",)


def test_what_is_cited_is_read_back_as_the_same() -> None:
    text = "Le règlement (UE) 2016/679, article 28, la directive 2011/7/UE et l'article 1218 du Code civil."
    first = cites(text, INSTRUMENTS)
    assert len(first) == 3
    assert cites(" ; ".join(first), INSTRUMENTS) == first


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    cites(text, INSTRUMENTS)
