"""The pictures of pages, 1200 × 630, in the look of the site: the same bytes for the same words, Pillow and font.

Each text is drawn as a mask and put on a palette of sixteen colours: four bits a pixel make small files, quickly.
"""

import hashlib
import os
import zlib
from functools import cache
from io import BytesIO
from pathlib import Path

import font_source_serif_pro
import PIL
from PIL import Image, ImageDraw, ImageFont

from clausier.model import State
from macros.pictures import Picture

SIZE = (1200, 630)
_LOOK = "2"  # to be changed with what is drawn: pictures kept from an earlier look are then drawn again
_PAPER, _LINE, _TINT = (252, 251, 248), (221, 215, 203), (234, 242, 240)
_INKS = {"accent": (11, 93, 98), "soft": (89, 96, 106), "ink": (30, 35, 41)}  # as in clausier.css
_STEPS = 4  # shades of each ink, from the palest to the full one
# For each value of a mask, 0 to 255: which shade it takes (0 none), whether it is seen, and its colour in the palette.
_SHADES = [round(value * _STEPS / 255) for value in range(256)]
_SEEN = [255 * (shade > 0) for shade in _SHADES]
_COLOURS = {
    ink: [2 + _STEPS * number + shade for shade in _SHADES] for number, ink in enumerate(_INKS)
}  # after paper, line and tint
_MARGIN, _WIDTH = 80, 1020
_FONTS = {"semibold": font_source_serif_pro.SourceSerifProSemibold, "regular": font_source_serif_pro.SourceSerifPro}
_NOT_IN_FONT = str.maketrans({"\u202f": "\u00a0", "\u2011": "-"})  # narrow no-break space, no-break hyphen
_SCALE = 4  # shapes are drawn larger, then reduced: Pillow smooths only text
_TITLES = ((88, 1), (70, 2), (52, 3))  # a size, and how many lines of it there is room for


def drawn(picture: Picture, kept: Path) -> bytes:
    """The picture, PNG, from the folder `kept` if it was drawn before."""
    file = kept / f"{digest(picture)}.png"
    if file.is_file():
        return file.read_bytes()
    content = draw(picture)
    kept.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(f".{os.getpid()}")  # whoever is stopped while writing leaves no half picture
    new.write_bytes(content)
    new.replace(file)
    return content


def draw(picture: Picture) -> bytes:
    """The picture, PNG."""
    image = _background().copy()
    _text(image, "soft", (_MARGIN, 172), [picture.eyebrow], _font("regular", 34), 0)
    size, lines = _title(picture.title)
    _text(image, "ink", (_MARGIN, 222), lines, _font("semibold", size), round(size * 1.14))
    top = 590 - 52 * len(picture.facts)
    ImageDraw.Draw(image).line((_MARGIN, top - 22, _MARGIN + _WIDTH, top - 22), fill=1, width=2)
    for fact in picture.facts:
        _paste(image, "accent", _dot(fact.state, 22), (_MARGIN, top + 10))
        words = _fit(fact.text, _font("regular", 36), _WIDTH - 44)
        _text(image, "ink", (_MARGIN + 44, top - 4), [words], _font("regular", 36), 0)
        top += 52
    file = BytesIO()
    # Large flat areas: as small as by default, and sooner.
    image.save(file, "PNG", bits=4, compress_type=zlib.Z_RLE, compress_level=1)
    return file.getvalue()


def digest(picture: Picture) -> str:
    """What identifies the drawing of a picture."""
    return hashlib.sha256(repr((_LOOK, PIL.__version__, picture)).encode()).hexdigest()[:32]


def _title(text: str) -> tuple[int, list[str]]:
    """The largest size at which the title has room, and its lines; the last one shortened if it never has."""
    size, room, lines = 0, 0, [text]
    for size, room in _TITLES:
        lines = _wrap(text, _font("semibold", size), _WIDTH)
        if len(lines) <= room:
            return size, lines
    return size, [*lines[: room - 1], _fit(" ".join(lines[room - 1 :]), _font("semibold", size), _WIDTH)]


def _wrap(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Lines no wider than `width`, cut at ordinary spaces; a longer word is shortened."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [_fit(line, font, width) for line in lines]


def _fit(text: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """The text, or as much of its beginning as `width` takes."""
    if font.getlength(text) <= width:
        return text
    while text and font.getlength(f"{text}…") > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def _text(
    image: Image.Image, ink: str, at: tuple[int, int], lines: list[str], font: ImageFont.FreeTypeFont, leading: int
) -> None:
    for number, line in enumerate(lines):
        words = line.translate(_NOT_IN_FONT)
        mask = Image.new("L", (round(font.getlength(words)) + 8, round(font.size * 1.4)))
        ImageDraw.Draw(mask).text((0, 0), words, font=font, fill=255)
        _paste(image, ink, mask, (at[0], at[1] + number * leading))


def _paste(image: Image.Image, ink: str, mask: Image.Image, at: tuple[int, int]) -> None:
    """Puts an ink where the mask is not empty, in as many shades as the palette has."""
    image.paste(mask.point(_COLOURS[ink]), at, mask.point(_SEEN))


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS[name], size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _background() -> Image.Image:
    """Paper, the sign and the name of the site, and its three dots, large and pale, cut by the edge."""
    image = Image.new("P", SIZE, 0)
    image.putpalette([channel for colour in _palette() for channel in colour])
    for state, y in ((State.STATED, 96), (State.SILENT, 246), (State.STATED, 396)):
        image.paste(2, (1130, y), _dot(state, 138).point(_SEEN))
    _paste(image, "accent", _logo(72), (_MARGIN, 64))
    _text(image, "ink", (_MARGIN + 92, 62), ["Clausier"], _font("semibold", 54), 0)
    return image


def _palette() -> list[tuple[int, ...]]:
    """Paper, line, tint, then the shades of each ink on paper."""
    shades = [
        tuple(round(paper + (full - paper) * step / _STEPS) for paper, full in zip(_PAPER, ink, strict=True))
        for ink in _INKS.values()
        for step in range(1, _STEPS + 1)
    ]
    return [_PAPER, _LINE, _TINT, *shades]


@cache
def _logo(size: int) -> Image.Image:
    """The drawing of favicon.svg, as a mask."""
    unit = size * _SCALE / 32
    image = Image.new("L", (size * _SCALE, size * _SCALE))
    pen = ImageDraw.Draw(image)
    for end, y in ((18, 7), (18, 16), (13, 25)):
        pen.line((3 * unit, y * unit, end * unit, y * unit), fill=255, width=round(3.2 * unit))
        for x in (3, end):
            pen.circle((x * unit, y * unit), 1.6 * unit, fill=255)
    for y, radius in ((7, 4), (25, 4), (16, 4)):
        pen.circle((26 * unit, y * unit), radius * unit, fill=255)
    pen.circle((26 * unit, 16 * unit), 2 * unit, fill=0)
    return image.resize((size, size), Image.Resampling.LANCZOS)


@cache
def _dot(state: State, size: int) -> Image.Image:
    """Full for what is stated, hollow for silence, as everywhere on the site; a mask."""
    large = size * _SCALE
    image = Image.new("L", (large, large))
    pen = ImageDraw.Draw(image)
    pen.circle((large / 2, large / 2), large / 2 - 1, fill=255)
    if state is State.SILENT:
        pen.circle((large / 2, large / 2), large * 0.32, fill=0)
    return image.resize((size, size), Image.Resampling.LANCZOS)
