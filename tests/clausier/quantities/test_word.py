import datetime

import pytest

from clausier.quantities import QuantityError
from clausier.quantities.word import Choice, french_date, parse_boolean, parse_date, parse_place, parse_text


@pytest.mark.parametrize(("written", "text", "normal"), [("oui", "Oui", True), (" Non ", "Non", False)])
def test_yes_and_no(written: str, text: str, normal: bool) -> None:
    assert parse_boolean(written).text == text
    assert parse_boolean(written).normal is normal


@pytest.mark.parametrize("written", ["", "yes", "true", "peut-être"])
def test_anything_between_yes_and_no_is_refused(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_boolean(written)
    assert str(refusal.value) == "« oui » ou « non »"


@pytest.mark.parametrize("written", ["Is-sur-Tille", "L’Haÿ-les-Roses", "Angers (France)", "Union européenne"])
def test_places_stay_as_written(written: str) -> None:
    assert parse_place(f" {written} ").text == written


@pytest.mark.parametrize("written", ["", "49000 Angers", "X", "n" * 61])
def test_what_cannot_be_a_place_is_refused(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_place(written)
    assert str(refusal.value) == "un lieu comme « Nantes » ou « Union européenne »"


def test_a_short_text_is_put_on_one_line() -> None:
    assert parse_text("  sur devis,\n  au cas par cas ").text == "sur devis, au cas par cas"


@pytest.mark.parametrize("written", ["", "  ", "n" * 121])
def test_an_empty_or_long_text_is_refused(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_text(written)
    assert str(refusal.value) == "un texte de 120 caractères au plus"


@pytest.mark.parametrize("written", ["Ys", "L'Île-d'Yeu", "Saint-Denis, Réunion", "St. Malo", "n" * 60])
def test_a_place_may_hold_signs_and_be_short_or_long(written: str) -> None:
    place = parse_place(written)
    assert (place.text, place.normal, place.order) == (written, written, None)


def test_yes_comes_after_no_and_capitals_do_not_matter() -> None:
    assert [parse_boolean(written).order for written in ("NON", "Oui")] == [0, 1]


@pytest.mark.parametrize("written", ["n", "n" * 120])
def test_a_text_has_from_1_to_120_characters(written: str) -> None:
    assert parse_text(written).normal == written


def test_the_months_have_their_names() -> None:
    assert [french_date(datetime.date(2023, month, 2)) for month in range(1, 13)] == [
        "2 janvier 2023", "2 février 2023", "2 mars 2023", "2 avril 2023", "2 mai 2023", "2 juin 2023",
        "2 juillet 2023", "2 août 2023", "2 septembre 2023", "2 octobre 2023", "2 novembre 2023", "2 décembre 2023",
    ]  # fmt: skip


def test_days_are_as_far_apart_as_on_the_calendar() -> None:
    assert parse_date(" 2024-03-01 ").order - parse_date("2024-02-28").order == 2


def test_dates_are_said_in_full_and_sort() -> None:
    assert parse_date("2024-07-01").text == "1er juillet 2024"
    assert parse_date("2024-07-01").normal == "2024-07-01"
    assert parse_date("2023-12-31").order < parse_date("2024-01-01").order
    assert french_date(datetime.date(2022, 8, 21)) == "21 août 2022"


@pytest.mark.parametrize("written", ["", "1er juillet 2024", "01/07/2024", "20240701", "2024-W27-1", "2024-02-30"])
def test_other_dates_are_refused(written: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_date(written)
    assert str(refusal.value) == "une date comme « 2024-07-04 »"


def test_a_choice_shows_its_label_and_keeps_its_id() -> None:
    choice = Choice("tpe-pme", "TPE et PME")
    assert (choice.text, choice.normal, choice.order) == ("TPE et PME", "tpe-pme", None)
