"""The pictures of links, as files."""

from io import BytesIO

import pytest
from PIL import Image, ImageFont

from clausier.model import State
from macros.pictures import Fact, Picture
from scripts.site import pictures

LONG = (
    "Société d’ingénierie et de maintenance des systèmes d’information de l’agglomération orléanaise et du Val de Loire"
)


def picture(title="Éloïse Cœur", *facts):
    return Picture("assets/cartes/x.png", "Prix et paiement", title, facts or (Fact(State.STATED, "3 thèmes"),))


def opened(made):
    return Image.open(BytesIO(pictures.draw(made)))


@pytest.mark.parametrize("title", ["", "SI", LONG, "x" * 150, "株式会社"])
def test_a_picture_has_the_size_networks_ask_for_and_weighs_little(title):
    file = pictures.draw(picture(title, *[Fact(State.SILENT, LONG * 3)] * 3))
    assert Image.open(BytesIO(file)).size == (1200, 630)
    assert len(file) < 60_000


def test_the_same_words_give_the_same_bytes():
    assert pictures.draw(picture()) == pictures.draw(picture())


def test_other_words_give_another_picture():
    assert pictures.draw(picture("A")) != pictures.draw(picture("B"))


def test_what_is_silent_looks_hollow():
    stated, silent = (opened(picture("A", Fact(state, "thème"))).convert("L") for state in (State.STATED, State.SILENT))
    centre = (91, 559)
    assert stated.getpixel(centre) < 128 < silent.getpixel(centre)


@pytest.mark.parametrize("char", "ÉÈÀÇÊÎÔÛËÏŒÆéèàçêîôûëïœæ’«»…–€°²\u00a0")
def test_the_font_has_every_french_character(char):
    for path in pictures._FONTS.values():
        font = ImageFont.truetype(path, 40, layout_engine=ImageFont.Layout.BASIC)
        assert font.getmask(char).getbbox() != font.getmask("\uffff").getbbox()


def test_a_long_title_stays_inside():
    image = opened(picture(LONG)).convert("L")
    darkest, _ = image.crop((1101, 222, 1130, 412)).getextrema()  # beyond the margin, beside the title
    assert darkest > 128


def test_a_picture_is_drawn_once_and_copied_after(tmp_path, monkeypatch):
    one, two = picture("A"), picture("B")
    first = pictures.drawn(one, tmp_path / "kept")
    other = pictures.drawn(two, tmp_path / "kept")
    assert first == pictures.draw(one) != other
    monkeypatch.setattr(pictures, "draw", None)
    assert pictures.drawn(one, tmp_path / "kept") == first
    assert pictures.drawn(two, tmp_path / "kept") == other
    assert len(list((tmp_path / "kept").iterdir())) == 2
