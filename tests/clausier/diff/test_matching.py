from dataclasses import replace

from clausier.diff import Diff
from clausier.diff.matching import match
from clausier.model import Clause, Version
from tests.clausier.diff.build import clause, version

PAYMENT = "Le client paie chaque facture par virement, dans les 30 jours qui suivent sa date d'émission."
BACKUP = "Le prestataire copie chaque nuit les fichiers chiffrés du client et garde sept copies en France."
RETURN = "Quand le contrat finit, il remet tous les fichiers dans un format courant, puis efface ses propres copies."


def pairs(older: Version, newer: Version) -> set[tuple[str, str]]:
    """`a+b` → `c`, by id."""
    return {("+".join(c.id for c in m.older), "+".join(c.id for c in m.newer)) for m in match(older, newer)}


def test_the_same_id_is_the_same_clause_whatever_it_says() -> None:
    before, after = (
        version(clause("a", PAYMENT), clause("b", BACKUP)),
        version(clause("b", PAYMENT), clause("a", BACKUP)),
    )
    assert pairs(before, after) == {("a", "a"), ("b", "b")}


def test_a_moved_entry_is_followed() -> None:
    after = version(clause("b", BACKUP), clause("c", RETURN), moved={"a": "b"})
    assert pairs(version(clause("a", PAYMENT)), after) == {("a", "b"), ("", "c")}


def test_without_an_id_the_likest_restatement_wins_wherever_it_stands() -> None:
    before = version(clause("a", PAYMENT), clause("b", BACKUP), clause("c", RETURN))
    after = version(clause("x", RETURN), clause("y", PAYMENT.replace("30", "45")), clause("z", BACKUP))
    assert pairs(before, after) == {("a", "y"), ("b", "z"), ("c", "x")}


def test_among_clauses_that_say_the_same_the_nearest_wins() -> None:
    before = version(clause("a", PAYMENT), clause("b", BACKUP), clause("c", PAYMENT))
    after = version(clause("x", PAYMENT), clause("b", BACKUP), clause("z", PAYMENT))
    assert pairs(before, after) == {("a", "x"), ("b", "b"), ("c", "z")}


def test_clauses_that_say_other_things_are_not_the_same() -> None:
    assert pairs(version(clause("a", PAYMENT)), version(clause("b", BACKUP))) == {("a", ""), ("", "b")}


def test_a_clause_whose_words_went_to_two_was_split() -> None:
    whole = version(clause("a", f"{BACKUP} {RETURN}"))
    assert pairs(whole, version(clause("a", BACKUP), clause("n", RETURN))) == {("a", "a+n")}
    assert pairs(whole, version(clause("m", RETURN), clause("n", BACKUP))) == {("a", "m+n")}


def test_clauses_whose_words_went_to_one_were_merged() -> None:
    whole = version(clause("a", f"{BACKUP} {RETURN}"))
    assert pairs(version(clause("a", BACKUP), clause("n", RETURN)), whole) == {("a+n", "a")}
    assert pairs(version(clause("m", BACKUP), clause("n", RETURN)), whole) == {("m+n", "a")}


def test_a_new_clause_that_repeats_words_that_stayed_is_no_part() -> None:
    before = version(clause("a", f"{BACKUP} {RETURN}"))
    after = version(clause("a", f"{BACKUP} {RETURN}"), clause("n", RETURN.replace("tous", "aussitôt")))
    assert pairs(before, after) == {("a", "a"), ("", "n")}


def test_a_few_words_in_common_make_no_part() -> None:
    before = version(clause("a", f"{PAYMENT} Aucun escompte."))
    assert pairs(before, version(clause("a", PAYMENT), clause("n", "Aucun escompte."))) == {("a", "a"), ("", "n")}


def test_a_contributor_who_forgot_every_id_gets_the_same_matches(studio: Diff) -> None:
    def renamed(c: Clause) -> Clause:
        return replace(c, id=f"nouveau-{c.id}")

    forgotten = replace(studio.newer, clauses=tuple(map(renamed, studio.newer.clauses)), moved={})
    expected = {(old, new and "+".join(f"nouveau-{id_}" for id_ in new.split("+"))) for old, new in
                pairs(studio.older, studio.newer)}  # fmt: skip
    assert pairs(studio.older, forgotten) == expected
