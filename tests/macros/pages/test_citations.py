import datetime
from pathlib import Path

from clausier import load
from macros.pages.citations import PlaceView, obsolete_citations
from tests.folders import change

TERMS = "providers/atelier-du-lac/cgv-2024-02-01.yml"


def test_a_page_has_what_it_needs_to_show_a_citation_out_of_date(data: Path) -> None:
    change(data / TERMS, 'cites: ["C. com., art. L441-10"]', 'cites: ["C. com., art. L441-6", "RGPD"]')
    corpus = load.corpus(data)
    version = corpus.providers["atelier-du-lac"].documents[0].current
    (shown,) = obsolete_citations(version, corpus.instruments, datetime.date(2026, 11, 22))
    assert shown.id == "cgv-penalites"
    assert shown.heading == next(clause.heading for clause in version.clauses if clause.id == "penalites")
    assert shown.written == "C. com., art. L441-6"
    assert shown.label == "numéro repris par une autre règle"
    assert shown.why == (
        "L’article L441-6 du Code de commerce dit autre chose depuis le 26 avril 2019 ; les pénalités de retard sont à "
        "l’article L441-10, II."
    )
    assert shown.now == (PlaceView("C. com., art. L441-10, II", ""),)
    assert shown.from_the_start
    assert shown.confirmed
