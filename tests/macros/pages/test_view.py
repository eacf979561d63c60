from clausier.model import Corpus, State
from macros.pages.view import MARKS, clause_address, document_name, fact_cell, toc_entry


def test_each_state_has_its_own_mark_and_word() -> None:
    assert set(MARKS) == set(State)
    assert len({mark for mark, _ in MARKS.values()}) == len({word for _, word in MARKS.values()}) == 4


def test_a_cell_holds_values_or_which_silence_it_is(corpus: Corpus) -> None:
    version = corpus.providers["atelier-du-lac"].documents[0].current
    notice = fact_cell(version, corpus.facts["notice"])
    assert [stated.value.text for stated in notice.values] == ["3 mois", "15 jours ouvrés"]
    rate = fact_cell(version, corpus.facts["hourly_rate"])
    assert (rate.values, rate.word) == ((), "silence")


def test_a_clause_has_one_address_from_everywhere(corpus: Corpus) -> None:
    version = corpus.providers["sans-nom"].documents[0].current
    assert clause_address("../", version, "tarif") == "../fournisseurs/sans-nom/#cgs-tarif"
    assert document_name(version) == "CGS"


def test_an_entry_of_the_contents_is_escaped() -> None:
    entry = toc_entry("a", "<b>L'offre : prix", 2)
    assert entry["name"] == entry["html"] == "&lt;b&gt;L’offre\u00a0: prix"
    assert (entry["id"], entry["level"], entry["children"]) == ("a", 2, [])
