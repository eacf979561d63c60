"""What checks ask of a document."""

from tests.clausier.law.build import case, clause


def test_a_clause_on_two_topics_is_given_once() -> None:
    both = clause(topic="paiement", also=["retard-paiement"], name="both")
    late = clause(topic="retard-paiement", name="late")
    asked = case(both, late).clauses("paiement", "retard-paiement")
    assert [each.id for each in asked] == ["both", "late"]
