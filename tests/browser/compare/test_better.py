"""A value is called more favourable to the client only where nobody could object."""

from typing import Any

import pytest
from playwright.sync_api import Page

from clausier import assemble
from clausier.export.pieces import stated
from clausier.model import Fact, StatedFact

_BETTER = """async ([fact, cells]) => {
  const { better } = await import("/compare/better.js");
  return better(fact, cells.map((values) => ({ values })));
}"""


def praised(page: Page, type_: str, favours: object, *cells: Any, named: tuple[str, ...] = ()) -> list[bool]:
    """Which of `cells` is praised. A cell: the value as an author writes it, or a list of (value, case)."""
    values = {id_: id_ for id_ in named}
    fact = Fact("fact", "topic", "Fait", "", type_, False, True, None, (), values)
    written = [[(cell, "")] if isinstance(cell, str) else cell for cell in cells]
    answers = [
        [stated(StatedFact(fact, assemble.value(fact, text), when, "clause")) for text, when in cell]
        for cell in written
    ]
    found: list[bool] = page.evaluate(_BETTER, [{"type": type_, "favours": favours}, answers])
    return found


@pytest.mark.parametrize(
    ("type_", "favours", "cells", "expected"),
    [
        ("duration", "high", ["3 mois", "15 jours"], [True, False]),
        ("duration", "low", ["3 mois", "15 jours"], [False, True]),
        ("duration", "low", ["48 heures", "1 jour", "3 jours"], [False, True, False]),
        ("duration", "high", ["15 jours ouvrés", "10 jours ouvrés"], [True, False]),
        ("duration", "high", ["1 an", "6 mois"], [True, False]),
        ("boolean", "yes", ["oui", "non"], [True, False]),
        ("boolean", "no", ["oui", "non"], [False, True]),
        ("percentage", "low", ["30 %", "50 %"], [True, False]),
        ("money", "low", ["40 €", "50 €", "40 €"], [True, False, True]),
        ("payment_term", "high", ["30 jours fin de mois", "30 jours", "à réception"], [True, False, False]),
        ("payment_term", "high", ["d'avance", "à réception"], [False, True]),
        ("late_rate", "low", ["3 × taux légal", "5 × taux légal"], [True, False]),
        ("amount", "high", ["12 mois de facturation", "6 mois de facturation"], [True, False]),
    ],
)
def test_the_better_value_is_named(page: Page, type_, favours, cells, expected):
    assert praised(page, type_, favours, *cells) == expected


@pytest.mark.parametrize(
    ("type_", "favours", "cells"),
    [
        ("duration", "high", ["2 jours", "48 heures"]),  # the same
        ("duration", "high", ["12 mois", "1 an"]),
        ("duration", "high", ["1 mois", "30 jours"]),  # depends on the month
        ("duration", "high", ["10 jours ouvrés", "14 jours"]),  # depends on the day
        ("duration", "low", ["24 heures ouvrées", "48 heures"]),  # depends on how long one works a day
        ("payment_term", "high", ["45 jours", "30 jours fin de mois"]),
        ("payment_term", "high", ["à la livraison", "à réception"]),
        ("percentage", "low", ["30 % du devis", "50 % du prix annuel"]),  # not the same base
        ("percentage", "low", ["30 %", "50 % du devis"]),
        ("money", "low", ["40 € HT", "50 € TTC"]),
        ("money", "low", ["40 € par heure", "50 € par jour"]),
        ("amount", "high", ["200 €", "50 % du devis"]),
        ("amount", "high", ["12 mois de facturation", "5000 €"]),
        ("late_rate", "low", ["3 × taux légal", "BCE + 10 points"]),
        ("late_rate", "low", ["1,5 × taux légal par mois", "3 × taux légal"]),
        ("duration", None, ["3 mois", "15 jours"]),  # favours nobody
        ("duration", "high", ["3 mois"]),
        ("duration", "high", [[("3 mois", "en cas de faute")], "15 jours"]),  # a case
        ("duration", "high", [[("3 mois", ""), ("1 mois", "")], "15 jours"]),  # several values
    ],
)
def test_where_in_doubt_nothing_is_praised(page: Page, type_, favours, cells):
    assert praised(page, type_, favours, *cells) == [False] * len(cells)


def test_a_choice_follows_the_order_of_the_vocabulary(page: Page):
    favours = ["client", "deux-parties"]
    named = ("client", "deux-parties", "autre")
    assert praised(page, "choice", favours, "deux-parties", "client", named=named) == [False, True]
    assert praised(page, "choice", favours, "client", "autre", named=named) == [False, False]


def test_a_word_among_numbers_does_not_compare(page: Page):
    assert praised(page, "duration", "high", "15 jours", "sans-delai", named=("sans-delai",)) == [False, False]
