from clausier.diff import Diff, compare
from clausier.diff.sentence import sentence
from tests.clausier.diff.build import clause, version


def plain(diff: Diff) -> str:
    return sentence(diff).replace("\xa0", " ")


def test_the_first_count_names_what_is_counted(studio: Diff) -> None:
    assert plain(studio) == (
        "1 clause ajoutée, 1 retirée, 1 divisée, 2 réunies, 3 reformulées, 2 renommées, 1 reclassée, 1 déplacée, "
        "5 renumérotées ; 6 faits changent."
    )


def test_several_clauses_are_plural() -> None:
    diff = compare(version(clause("a")), version(clause("a"), clause("b", "Un mot."), clause("c", "Un autre.")))
    assert plain(diff) == "2 clauses ajoutées."


def test_nothing_or_nearly_nothing_is_said_so() -> None:
    before = version(clause("a"))
    assert plain(compare(before, before)) == "Aucune clause ne change."
    assert plain(compare(before, version(clause("a", cites=["CGI"])))) == "Seuls des textes cités changent."
