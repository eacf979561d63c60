"""An earlier state of a file is read for what it has, whatever form it had."""

import pytest

from clausier.history.snapshot import snapshot


def test_values_are_read_in_each_form_an_author_may_write():
    found = snapshot(
        "clauses:\n- id: a\n  facts:\n"
        "    one: 3 mois\n    two: {value: oui, when: toujours}\n    three: [x, {value: y, when: z}]\n"
    )
    assert found
    assert found.clauses["a"].facts == {
        "one": (("3 mois", ""),), "two": (("oui", "toujours"),), "three": (("x", ""), ("y", "z")),
    }  # fmt: skip


@pytest.mark.parametrize("text", ["", "clauses: [", "just words", "- a list"])
def test_what_is_no_document_is_nothing(text):
    assert snapshot(text) is None


@pytest.mark.parametrize("text", ["clauses: none", "clauses: [a, b]", "title: x", "clauses:\n- id: [1]\n  also: x"])
def test_a_document_of_another_form_does_not_stop_the_build(text):
    found = snapshot(text)
    assert found is not None
    assert not any(clause.number for clause in found.clauses.values())
