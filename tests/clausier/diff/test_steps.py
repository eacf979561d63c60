from dataclasses import replace

from clausier.diff import compare
from clausier.diff.steps import Fates, fates, step_slug, steps
from clausier.model import Corpus, Document, Version
from tests.clausier.diff.build import clause, version

ONE = "Le client paie chaque facture par virement, dans les 30 jours qui suivent sa date d'émission."
TWO = "Le prestataire copie chaque nuit les fichiers chiffrés du client et garde sept copies en France."


def fates_of(*in_time: Version) -> Fates:
    document = Document("cgs", in_time[::-1])
    return fates(document, [compare(*step) for step in steps(document)])


def test_steps_go_back_in_time_and_an_undated_version_comes_first(corpus: Corpus) -> None:
    assert [step_slug(*s) for s in steps(corpus.providers["sans-nom"].documents[0])] == ["sans-date--2025-01-01"]
    document = Document("cgs", tuple(version(clause("a"), year=year) for year in (2024, 2022, 2019)))
    assert [step_slug(*s) for s in steps(document)] == ["2022-01-01--2024-01-01", "2019-01-01--2022-01-01"]


def test_a_document_with_one_version_has_no_step(corpus: Corpus) -> None:
    assert list(steps(corpus.providers["atelier-du-lac"].documents[0])) == []


def test_moved_entries_hold_when_there_is_one_version() -> None:
    assert fates_of(version(clause("b"), moved={"a": "b"})).former == {"b": ("a",)}


def test_an_address_follows_its_clause_through_all_versions() -> None:
    found = fates_of(
        version(clause("a", ONE), year=2019, moved={"z": "a"}),
        version(clause("b", TWO), year=2021, moved={"a": "b"}),
        version(clause("c", ONE), year=2024, moved={"b": "c"}),
    )
    assert {new: set(olds) for new, olds in found.former.items()} == {"c": {"z", "a", "b"}}
    assert found.retired == ()


def test_an_heir_that_no_moved_entry_names_gets_the_old_address() -> None:
    assert fates_of(version(clause("a", ONE), year=2019), version(clause("b", ONE))).former == {"b": ("a",)}


def test_a_clause_that_went_keeps_an_address_with_its_former_ones() -> None:
    first = version(clause("a", ONE), clause("k"), year=2019)
    second = version(clause("b", ONE), clause("k"), year=2021, moved={"a": "b"})
    (gone,) = fates_of(first, second, version(clause("k"))).retired
    assert (gone.clause.id, gone.former, gone.diff.older.date) == ("b", ("a",), second.date)


def test_a_clause_that_comes_back_is_not_retired() -> None:
    found = fates_of(version(clause("a", ONE), year=2019), version(clause("k"), year=2021), version(clause("a", ONE)))
    assert [gone.clause.id for gone in found.retired] == ["k"]
    assert found.former == {}


def test_no_id_leads_to_two_places(corpus: Corpus) -> None:
    document = corpus.providers["studio-des-quais"].documents[0]
    found = fates(document, [compare(*step) for step in steps(document)])
    places = [c.id for c in document.current.clauses]
    places += [old for olds in found.former.values() for old in olds]
    places += [id_ for gone in found.retired for id_ in (gone.clause.id, *gone.former)]
    assert sorted(places) == sorted({c.id for v in document.versions for c in v.clauses})


def test_a_reused_id_stays_with_the_clause_that_has_it() -> None:
    first, second = version(clause("a", ONE), year=2019), version(clause("b", ONE), year=2021, moved={"a": "b"})
    third = replace(version(clause("b", ONE), clause("a", TWO)))
    assert fates_of(first, second, third).former == {}
