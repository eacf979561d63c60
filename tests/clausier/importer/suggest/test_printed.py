"""Amounts are read as documents print them, in digits, in words, or both."""

import re

import pytest

from clausier.importer.suggest import printed
from clausier.quantities import PARSERS


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("30", "30"),
        ("trente (30)", "30"),
        ("30 (trente)", "30"),
        ("trente", "30"),
        ("un", "1"),
        ("une", "1"),
        ("vingt et un", "21"),
        ("quatre-vingt-dix", "90"),
        ("quatre-vingt-un", "81"),
        ("cent vingt", "120"),
        ("1.500,00", "1500"),
        ("87 040", "87040"),
        ("1,5", "1,5"),
    ],
)
def test_numbers(text: str, number: str) -> None:
    assert printed.number(text) == number


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("trente (30) jours", "30 jours"),
        ("un (1) an", "1 an"),
        ("quinze jours ouvres", "15 jours ouvrés"),
        ("4 heures ouvrees", "4 heures ouvrées"),
        ("4h", "4 heures"),
        ("trois mois", "3 mois"),
        ("deux annees", "2 ans"),
        ("10 jours calendaires", "10 jours"),
        ("8 jours ouvrables", ""),  # saturdays count: no word of our grammar says it
        ("5 jours francs", ""),
    ],
)
def test_durations(text: str, written: str) -> None:
    match = re.fullmatch(printed.DURATION, text)
    assert match
    assert printed.duration(match) == written
    if written:
        assert PARSERS["duration"](written).text == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("quarante (40) euros", "40 €"),
        ("40€", "40 €"),
        ("450 € ht", "450 € HT"),
        ("1.200,50 euros hors taxes", "1200,50 € HT"),
        ("53 500 eur", "53 500 €"),
    ],
)
def test_sums(text: str, written: str) -> None:
    match = re.fullmatch(printed.MONEY, text)
    assert match
    assert printed.money(match) == written
    PARSERS["money"](written)


def test_a_number_is_not_the_end_of_another() -> None:
    assert re.search(printed.PERCENTAGE, "2.1.15 %") is None
