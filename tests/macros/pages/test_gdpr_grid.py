"""The grid of article 28 of the GDPR, on the published documents: one row an element, one cell a document."""

from clausier import load
from clausier.law import gdpr_grid
from tests.clausier.law.table import REAL_DATA
from tests.macros.conftest import Show, words


def test_each_document_answers_each_element_with_a_state_and_its_clauses(show: Show) -> None:
    corpus = load.corpus(REAL_DATA)
    html = show("gdpr_grid", corpus=corpus)
    documents = list(corpus.current)
    rows = html.select("tbody tr")
    assert len(rows) == len(corpus.facts[gdpr_grid.FACT].values)
    for row in rows:
        assert len(row.select("td")) == len(documents)
        assert all(words(cell) for cell in row.select("td"))  # silence is a word, never an empty cell
    links = [str(link["href"]) for row in rows for link in row.select("td a[href]")]
    assert links
    assert all("/fournisseurs/" in link and "#" in link for link in links)
