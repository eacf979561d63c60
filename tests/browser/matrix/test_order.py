"""Rows sort as a lawyer would sort them: by what values mean, whatever their unit."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.matrix.conftest import Run

SORT = """(m, [column, cells, descending]) => m.order.sorted(
  cells.map((cell, index) => ({ index, cells: { [column.id]: cell } })), column, descending
).map(({ index }) => index)"""

Said = Callable[..., list[dict[str, Any]]]


def column(type_: str, *values: str) -> dict[str, Any]:
    return {"id": "fact", "type": type_, "values": list(values)}


def order(run: Run, column: dict[str, Any], cells: list[Any], *, descending: bool = False) -> list[int]:
    """Places of the cells, each a list of values or the name of a state, in the order they sort."""
    written = [
        {"state": cell, "values": []} if isinstance(cell, str) else {"state": "stated", "values": cell}
        for cell in cells
    ]  # fmt: skip
    return run(SORT, [column, written, descending])


@pytest.mark.parametrize(
    ("fact", "type_", "texts"),
    [
        ("notice", "duration", ["48 heures", "15 jours ouvrés", "1 mois", "3 mois", "100 jours", "1 an"]),
        ("payment_delay", "payment_term", ["d'avance", "à réception", "30 jours", "30 jours fin de mois", "60 jours"]),
        ("deposit", "amount", ["5 %", "30 % du montant HT", "40 €", "100 €", "1 mois de facturation"]),
        ("late_interest", "late_rate", ["3 × taux légal", "5 × taux légal", "1 × taux légal par mois",
                                        "BCE + 10 points", "10 % par an", "1,5 % par mois"]),
    ],
)  # fmt: skip
def test_figures_sort_by_what_they_are_worth(run: Run, said: Said, fact: str, type_: str, texts: list[str]) -> None:
    cells = [said(fact, text) for text in reversed(texts)]
    assert order(run, column(type_), cells) == list(reversed(range(len(texts))))


def test_sums_for_different_units_are_not_mixed(run: Run, said: Said) -> None:
    texts = ["450 € par jour", "55 € par heure", "600 € par jour", "20 € par heure", "90 €"]
    cells = [said("hourly_rate", text) for text in texts]
    assert order(run, column("money"), cells) == [4, 3, 1, 0, 2]
    assert order(run, column("money"), cells, descending=True) == [4, 1, 3, 2, 0]


def test_choices_sort_as_in_the_vocabulary(run: Run, said: Said) -> None:
    cells = [said("ending", "tous"), said("ending", "client"), said("ending", "prestataire")]
    choices = column("choice", "client", "prestataire", "tous")
    assert order(run, choices, cells) == [1, 2, 0]
    assert order(run, choices, cells, descending=True) == [0, 2, 1]


def test_a_named_value_comes_after_the_figures_both_ways(run: Run, said: Said) -> None:
    cells = [said("notice", "sans"), said("notice", "3 mois"), said("notice", "15 jours")]
    named = column("duration", "sans")
    assert order(run, named, cells) == [2, 1, 0]
    assert order(run, named, cells, descending=True) == [1, 2, 0]


def test_texts_sort_as_in_a_french_dictionary(run: Run) -> None:
    def cell(text: str) -> list[dict[str, Any]]:
        return [{"text": text, "value": text, "order": None, "when": ""}]

    cells = [cell(text) for text in ("Évry", "Eu", "zone 10", "Zone 9", "Angers")]
    assert order(run, column("place"), cells) == [4, 1, 0, 3, 2]


def test_what_is_not_said_comes_last_both_ways(run: Run, said: Said) -> None:
    cells = ["not_reviewed", "silent", said("notice", "1 mois"), "not_concerned", said("notice", "3 mois"), "silent"]
    assert order(run, column("duration"), cells) == [2, 4, 1, 5, 3, 0]
    assert order(run, column("duration"), cells, descending=True) == [4, 2, 1, 5, 3, 0]


def test_the_value_that_holds_in_all_cases_decides_otherwise_the_smallest(run: Run, said: Said) -> None:
    cells = [
        said("notice", ("1 mois", "particulier"), "6 mois"),
        said("notice", ("12 mois", "artisan"), ("2 mois", "particulier")),
        said("notice", "3 mois"),
    ]
    assert order(run, column("duration"), cells) == [1, 2, 0]


def test_equals_keep_the_order_of_the_site(run: Run, said: Said) -> None:
    cells = [said("notice", "12 mois"), said("notice", "1 mois"), said("notice", "12 mois")]
    assert order(run, column("duration"), cells) == [1, 0, 2]
    assert order(run, column("duration"), cells, descending=True) == [0, 2, 1]


def test_thresholds_are_offered_for_figures_that_compare_and_only_for_them(run: Run, said: Said) -> None:
    def thresholds(type_: str, fact: str, *texts: str) -> list[str]:
        cells = [{"index": 0, "cells": {"fact": {"state": "stated", "values": said(fact, *texts)}}}]
        found = run(
            "(m, [column, rows]) => m.order.thresholds(column, m.order.present(rows, column))",
            [column(type_, "sans"), cells],
        )
        return [threshold["text"].replace("\u00a0", " ") for threshold in found]

    assert thresholds("duration", "notice", "1 an", "15 jours", "sans", "3 mois") == ["15 jours", "3 mois", "1 an"]
    assert thresholds("duration", "notice", "1 jour", "24 heures", "2 jours", "3 jours")[0] == "1 jour ou 24 heures"
    assert thresholds("duration", "notice", "1 an", "15 jours") == []
    assert thresholds("amount", "deposit", "30 %", "40 €", "50 %", "60 %") == []
