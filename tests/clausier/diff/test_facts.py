import pytest

from clausier.diff.changes import Direction
from clausier.diff.facts import direction, fact_changes
from clausier.model import Fact, StatedFact
from tests.clausier.diff.build import fact, stated

NOTICE, DEPOSIT, WHO = fact("notice", "duration"), fact("deposit", "amount"), fact("who", "choice", many=True)


def told(older: list[StatedFact], newer: list[StatedFact]) -> list[tuple[str, str]]:
    def text(s: StatedFact | None) -> str:
        return f"{s.value.text} {s.when}".strip() if s else ""

    return [(text(change.before), text(change.after)) for change in fact_changes(older, newer)]


def test_a_value_that_is_the_same_is_no_change() -> None:
    assert told([stated(NOTICE, "3 mois")], [stated(NOTICE, "3 mois", clause="b")]) == []


def test_a_value_becomes_that_of_the_same_case() -> None:
    older = [stated(NOTICE, "1 mois", "client"), stated(NOTICE, "2 mois", "prestataire")]
    newer = [stated(NOTICE, "6 mois", "prestataire"), stated(NOTICE, "1 mois", "client")]
    assert told(older, newer) == [("2 mois prestataire", "6 mois prestataire")]


def test_a_case_may_change_alone_or_with_the_value() -> None:
    assert told([stated(NOTICE, "1 mois")], [stated(NOTICE, "1 mois", "client")]) == [("1 mois", "1 mois client")]
    assert told([stated(NOTICE, "1 mois")], [stated(NOTICE, "2 mois", "client")]) == [("1 mois", "2 mois client")]


def test_values_come_and_go() -> None:
    assert told([stated(DEPOSIT, "30 %")], [stated(NOTICE, "1 mois")]) == [("", "1 mois"), ("30 %", "")]


def test_the_answers_of_a_list_do_not_become_one_another() -> None:
    older, newer = [stated(WHO, "client"), stated(WHO, "tous")], [stated(WHO, "tous"), stated(WHO, "juge")]
    assert told(older, newer) == [("", "juge"), ("client", "")]


@pytest.mark.parametrize(
    ("of", "before", "after", "expected"),
    [
        (fact("f", "duration", "high"), "48 heures", "15 jours", Direction.BETTER),
        (fact("f", "duration", "low"), "15 jours", "3 mois", Direction.WORSE),
        (fact("f", "duration", "low"), "14 jours", "2 semaines", None),
        (fact("f", "duration"), "1 mois", "3 mois", None),
        (fact("f", "boolean", "no"), "oui", "non", Direction.BETTER),
        (fact("f", "boolean", "yes"), "oui", "non", Direction.WORSE),
        (fact("f", "amount", "low"), "50 % du devis", "30 % du devis", Direction.BETTER),
        (fact("f", "amount", "low"), "50 % du devis", "30 % du prix", None),
        (fact("f", "amount", "low"), "50 % du devis", "200 €", None),
        (fact("f", "money", "low"), "55 € HT par heure", "60 € HT par heure", Direction.WORSE),
        (fact("f", "money", "low"), "55 € HT par heure", "60 € TTC par heure", None),
        (fact("f", "late_rate", "low"), "3 × taux légal", "5 × taux légal", Direction.WORSE),
        (fact("f", "late_rate", "low"), "3 × taux légal", "1,5 % par mois", None),
        (fact("f", "payment_term", "high"), "30 jours", "30 jours fin de mois", Direction.BETTER),
        (fact("f", "choice", ("client", "tous")), "tous", "client", Direction.BETTER),
        (fact("f", "choice", ("client", "tous")), "client", "tous", Direction.WORSE),
        (fact("f", "choice", ("client", "tous")), "client", "juge", None),
    ],
)  # fmt: skip
def test_which_way_a_value_went(of: Fact, before: str, after: str, expected: Direction | None) -> None:
    assert direction(stated(of, before), stated(of, after)) is expected


def test_values_of_different_cases_went_no_way() -> None:
    notice = fact("f", "duration", "low")
    assert direction(stated(notice, "1 mois", "client"), stated(notice, "3 mois", "prestataire")) is None
