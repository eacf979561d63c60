from clausier.law import gdpr_grid
from clausier.law.case import Case
from clausier.law.gdpr_grid import Element, grid
from tests.clausier.law.build import case, clause, corpus


def _grid(document: Case) -> dict[str, Element]:
    return {element.id: element for element in grid(document.version, corpus().facts[gdpr_grid.FACT])}


def test_the_elements_stand_in_the_order_of_the_article_under_its_letters() -> None:
    elements = list(_grid(case()).values())
    assert len(elements) == 14
    assert [element.letter for element in elements] == ["", "", "", "", "", "", *"abcdefgh"]
    assert elements[6].label == "Traitement sur instruction documentée"


def test_an_element_names_the_clauses_that_state_it_each_once() -> None:
    found = _grid(case(clause("processing_terms: securite", name="a"), clause("processing_terms: securite", name="b")))
    assert found["securite"].clauses == ("a", "b")
    assert found["securite"].state == "stated"
    assert (found["assistance"].clauses, found["assistance"].state) == ((), "silent")


def test_an_element_stated_for_a_case_alone_is_partial() -> None:
    found = _grid(case("processing_terms: securite | serveurs", "processing_terms: instructions"))
    assert found["securite"].partial
    assert not found["instructions"].partial
    assert not found["assistance"].partial


def test_what_was_not_read_is_not_silent_even_beside_what_is_stated() -> None:
    assert _grid(case(reviewed=[]))["assistance"].state == "not_reviewed"
    assert _grid(case("processing_terms: securite", reviewed=[]))["assistance"].state == "not_reviewed"
    assert _grid(case(not_concerned=["sous-traitance-rgpd"]))["assistance"].state == "not_concerned"
