from decimal import Decimal

import pytest

from clausier.figures.measure import Unit, measure
from clausier.model import Corpus
from clausier.quantities import PARSERS


@pytest.mark.parametrize(
    ("type_", "written", "unit", "number", "text"),
    [
        ("duration", "15 jours", Unit.DAYS, 15, "15 jours"),
        ("duration", "5 jours ouvrés", Unit.DAYS, 7, "5 jours ouvrés"),
        ("duration", "36 heures", Unit.DAYS, "1.5", "36 heures"),
        ("duration", "4 heures ouvrées", Unit.BUSINESS_HOURS, 4, "4 heures ouvrées"),
        ("payment_term", "30 jours fin de mois", Unit.PAYMENT_DAYS, 45, "30 jours fin de mois"),
        ("money", "200 € HT", Unit.EUROS, 200, "200 € HT"),
        ("amount", "50 % du devis", Unit.PERCENT, 50, "50 %"),
        ("amount", "1 an de facturation", Unit.MONTHS_OF, 12, "1 an"),
        # at the rates of the first half of 2024 in the fixtures: legal 5 %, ECB 4,5 %
        ("late_rate", "3 × taux légal", Unit.YEARLY_PERCENT, 15, "15 % par an"),
        ("late_rate", "BCE + 10 points", Unit.YEARLY_PERCENT, "14.5", "14,5 % par an"),
        ("late_rate", "1,5 % par mois", Unit.YEARLY_PERCENT, 18, "18 % par an"),
    ],
)
def test_a_value_is_measured_in_its_unit(
    corpus: Corpus, type_: str, written: str, unit: Unit, number: int | str, text: str
) -> None:
    found = measure(PARSERS[type_](written), corpus.rates.latest)
    assert found
    assert (found.unit, round(found.number, 3), found.text) == (unit, Decimal(number), text)


def test_a_price_by_the_hour_is_not_a_price_by_the_day(corpus: Corpus) -> None:
    hour, day = (measure(PARSERS["money"](text), corpus.rates.latest) for text in ("55 € par heure", "450 € par jour"))
    assert hour
    assert day
    assert (hour.per, day.per) == ("heure", "jour")


@pytest.mark.parametrize("moment", ["à réception", "d'avance", "à la livraison"])
def test_a_moment_is_no_number_of_days(corpus: Corpus, moment: str) -> None:
    assert measure(PARSERS["payment_term"](moment), corpus.rates.latest) is None


def test_words_have_no_measure(corpus: Corpus) -> None:
    assert measure(PARSERS["boolean"]("oui"), corpus.rates.latest) is None
