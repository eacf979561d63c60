from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.diff import Diff, Kind, compare
from clausier.model import Version
from tests.clausier.diff.build import clause, fact, stated, version

WORDS = ["facture", "virement", "copie", "fichier", "chiffrer", "audience", "tribunal", "assurance", "formation",
         "heure", "devis", "acompte", "panne", "serveur", "licence", "garantie"]  # fmt: skip
clauses = st.builds(
    lambda id_, words, number: clause(f"c{id_}", " ".join(words), number=str(number), heading=words[0]),
    st.integers(0, 15),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=24),
    st.integers(1, 9),
)
documents = st.lists(clauses, max_size=12, unique_by=lambda c: c.id).map(lambda found: version(*found))


def kinds(diff: Diff) -> dict[tuple[str, str], list[str]]:
    return {
        ("+".join(c.id for c in change.older), "+".join(c.id for c in change.newer)): [k.value for k in change.kinds]
        for change in diff.changes
    }


def test_every_kind_of_change_is_told_by_its_name(studio: Diff) -> None:
    assert kinds(studio) == {
        ("services", "services"): [],
        ("delai-de-reponse", "delai-de-reponse"): ["retitled"],
        ("", "formation"): ["added"],
        ("prix", "prix"): ["renumbered"],
        ("paiement", "paiement"): ["reworded", "facts", "renumbered"],
        ("retard", "retard"): ["renumbered"],
        ("sauvegarde", "sauvegarde+restitution"): ["split", "facts"],
        ("preavis-du-client+preavis-du-prestataire", "preavis"): ["merged", "facts"],
        ("parrainage", ""): ["removed"],
        ("responsabilite", "responsabilite"): ["reworded", "facts"],
        ("litiges", "tribunal"): ["reworded", "retitled", "renumbered"],
        ("assurance", "assurance"): ["topic", "moved", "renumbered"],
    }


def test_the_newer_order_is_kept_and_what_went_stands_in_its_place(studio: Diff) -> None:
    order = [(change.newer or change.older)[0].id for change in studio.changes]
    newer = [c.id for c in studio.newer.clauses if c.id != "restitution"]
    assert [id_ for id_ in order if id_ != "parrainage"] == newer
    assert order.index("parrainage") == order.index("preavis") + 1


def test_the_facts_of_a_document_are_told_once_in_its_order(studio: Diff) -> None:
    assert [change.fact.id for change in studio.facts] == [
        "training_fee", "payment_delay", "backup_retention", "notice", "referral", "liability_cap",
    ]  # fmt: skip


def test_a_fact_that_another_clause_states_now_did_not_change() -> None:
    notice = fact("notice", "duration")
    before = version(clause("a", facts=[stated(notice, "1 mois")]), clause("b"))
    after = version(clause("a"), clause("b", facts=[stated(notice, "1 mois", clause="b")]))
    assert compare(before, after).facts == ()
    longer = version(clause("a"), clause("b", facts=[stated(notice, "2 mois", clause="b")]))
    (change,) = compare(before, longer).facts
    assert change.before
    assert change.after
    assert (change.before.clause, change.after.clause) == ("a", "b")
    assert list(kinds(compare(before, longer)).values()) == [["facts"], ["facts"]]


def test_a_text_of_law_that_is_cited_no_more_is_told() -> None:
    before, after = clause("a", cites=["C. com., L441-6"]), clause("a", cites=["C. com., L441-10"])
    (change,) = compare(version(before), version(after)).changes
    assert change.kinds == (Kind.CITES,)
    assert (change.no_longer_cited, change.cited) == (("C. com., L441-6",), ("C. com., L441-10",))


def test_an_editors_remark_is_no_change_of_the_document() -> None:
    before = clause("a")
    assert compare(version(before), version(replace(before, note="Une remarque."))).changed == ()


@given(documents)
def test_a_version_differs_in_nothing_from_itself(document: Version) -> None:
    diff = compare(document, document)
    assert diff.changed == ()
    assert diff.facts == ()


@given(documents, st.data())
def test_clauses_in_another_order_only_moved(document: Version, data: st.DataObject) -> None:
    shuffled = replace(document, clauses=tuple(data.draw(st.permutations(document.clauses))))
    diff = compare(document, shuffled)
    assert {kind for change in diff.changes for kind in change.kinds} <= {Kind.MOVED}
    assert bool(diff.changed) == (shuffled.clauses != document.clauses)


@given(documents, documents)
def test_each_clause_of_both_versions_is_in_one_change(older: Version, newer: Version) -> None:
    diff = compare(older, newer)
    assert sorted(c.id for change in diff.changes for c in change.older) == sorted(c.id for c in older.clauses)
    assert sorted(c.id for change in diff.changes for c in change.newer) == sorted(c.id for c in newer.clauses)
    assert all(len(change.older) <= 1 or len(change.newer) <= 1 for change in diff.changes)


@given(documents, documents)
def test_the_newer_order_is_that_of_the_newer_version(older: Version, newer: Version) -> None:
    standing = [change.newer[0].id for change in compare(older, newer).changes if change.newer]
    order = [c.id for c in newer.clauses]
    assert standing == sorted(standing, key=order.index)


@pytest.mark.parametrize("moved", [(0, 5), (5, 0), (2, 4)])
def test_one_clause_that_moves_is_one_move(moved: tuple[int, int]) -> None:
    ids = list("abcdef")
    before = version(*(clause(id_) for id_ in ids))
    ids.insert(moved[1], ids.pop(moved[0]))
    after = version(*(clause(id_) for id_ in ids))
    assert [change.newer[0].id for change in compare(before, after).changed] == ["abcdef"[moved[0]]]
