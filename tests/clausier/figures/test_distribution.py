import dataclasses

from clausier.figures.distribution import comparable, distribution
from clausier.figures.measure import Unit
from clausier.model import Corpus, State
from tests.clausier.figures import conftest


def test_numbers_are_in_order_with_who_states_them(stating: conftest.State) -> None:
    corpus = stating("notice", A=["3 mois"], B=["15 jours ouvrés"], C=["48 heures"])
    (series,) = distribution(corpus, corpus.facts["notice"]).series
    assert [(p.holder.name, p.measure.text) for p in series.points] == [
        ("C", "48 heures"), ("B", "15 jours ouvrés"), ("A", "3 mois"),
    ]  # fmt: skip


def test_a_document_counts_each_of_its_cases(stating: conftest.State) -> None:
    corpus = stating("notice", A=["3 mois | pro", "3 mois | association", "1 mois"], B=["3 mois"])
    (series,) = distribution(corpus, corpus.facts["notice"]).series
    assert len(series.points) == 4
    assert [holder.name for holder in series.holders] == ["A", "B"]


def test_sums_shares_and_multiples_never_share_a_scale(stating: conftest.State) -> None:
    corpus = stating("deposit", A=["30 % du prix"], B=["200 €"], C=["2 mois de facturation"], D=["50 %"])
    found = distribution(corpus, corpus.facts["deposit"])
    assert [(series.unit, len(series.points)) for series in found.series] == [
        (Unit.PERCENT, 2), (Unit.EUROS, 1), (Unit.MONTHS_OF, 1),
    ]  # fmt: skip


def test_an_answer_without_a_number_stands_apart(stating: conftest.State) -> None:
    corpus = stating("notice", A=["sans"], B=["sans | urgence", "1 mois | sinon"])
    found = distribution(corpus, corpus.facts["notice"])
    assert [(answer.text, [h.name for h, _ in answer.said]) for answer in found.answers] == [
        ("Sans préavis", ["A", "B"])
    ]
    assert len(found.series[0].points) == 1


def test_every_document_is_in_one_state(corpus: Corpus) -> None:
    found = distribution(corpus, corpus.facts["late_interest"])
    assert {state: [holder.version.provider for holder in holders] for state, holders in found.holders.items()} == {
        State.STATED: ["atelier-du-lac"],
        State.SILENT: [],
        State.NOT_CONCERNED: [],
        State.NOT_REVIEWED: ["sans-nom"],
    }


def test_places_and_texts_are_not_compared(corpus: Corpus) -> None:
    fact = corpus.facts["notice"]
    assert comparable(fact)
    assert not any(comparable(dataclasses.replace(fact, type=type_)) for type_ in ("place", "text", "date"))
