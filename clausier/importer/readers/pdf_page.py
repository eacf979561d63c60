"""What a page of a PDF draws: pieces of text with their style and place, through the raw calls of PDFium."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as c

from clausier.importer.readers.pdf_layout import GAP, Piece
from clausier.importer.readers.spans import BULLET, Span

_BOLD = re.compile(r"bold|black|heavy|demi|cmbx|[-,]bd", re.IGNORECASE)
_BOLD_WEIGHT = 700
_FORCE_BOLD = 1 << 18  # flag of a font, PDF 1.7, 9.8.2
_STROKED = 2  # rendering mode that fills letters and draws their outline: bold without a bold font
_DRAWN, _GUESSED, _NONE = -9.0, 0.05, 0.25  # in sizes: the gap that is a space where one is drawn, or guessed, or not
_SHIFT = 0.5  # in sizes of type: how far an exponent stands from its line
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_PRINTED = {
    **_LIGATURES,
    "\x02": "-",  # what PDFium gives for a hyphen at the end of a line
    "\u00ad": "-",  # soft in the file, but drawn
    "\uf0b7": BULLET, "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf06f": "o", "\uf02d": "-",  # Symbol and Wingdings
}  # fmt: skip
_UNKNOWN = "\ufffd"
_FAR = 20_000  # points, beyond the largest page that readers of PDF show
_LARGEST = 1_000  # points, of type


@dataclass(frozen=True)
class _Style:
    bold: bool
    size: float
    turned: bool  # not read from left to right once the page is shown
    unmapped: bool  # the font does not say which letters its drawings are


@dataclass
class PageText:
    """`turned` are lines that run another way than the page, in the order they are drawn."""

    pieces: list[Piece] = field(default_factory=list)
    turned: list[str] = field(default_factory=list)
    letters: int = 0
    unknown: int = 0  # of these letters, those that the file does not say how to read


class _Glyph(NamedTuple):
    """A character drawn. `space`: from which gap before it, in sizes of type, a space; `broken`: a new line."""

    character: str
    style: _Style
    left: float
    right: float
    foot: float
    space: float
    broken: bool


def text_of(page: pdfium.PdfPage) -> PageText:
    """The text that a page draws."""
    quarter = page.get_rotation() // 90
    links = list(_links(page, quarter))
    found = PageText()
    piece: _Piece | None = None
    for glyph in _glyphs(page, quarter):
        found.letters += 1
        found.unknown += glyph.style.unmapped or glyph.character == _UNKNOWN
        if glyph.style.turned:
            if glyph.broken or not found.turned:
                found.turned.append("")
            spaced = glyph.space != _NONE and not glyph.broken
            found.turned[-1] += f"{' ' * spaced}{glyph.character}"
            continue
        if piece is None or not piece.goes_on(glyph):
            if piece:
                found.pieces.append(piece.closed(links))
            piece = _Piece(glyph.left, glyph.right, glyph.foot, glyph.style.size)
        piece.add(glyph)
    if piece:
        found.pieces.append(piece.closed(links))
    return found


def _glyphs(page: pdfium.PdfPage, quarter: int) -> Iterator[_Glyph]:
    """In the order they are drawn. Called a hundred thousand times a document: raw handles, and one buffer for all."""
    with closing(page.get_textpage()) as textpage:
        raw = textpage.raw
        box, x, y = c.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        styles: dict[int, _Style] = {}
        space, broken = _NONE, False
        for index in range(textpage.count_chars()):
            character = _character(c.FPDFText_GetUnicode(raw, index))
            drawn = c.FPDFText_GetTextObject(raw, index)
            if not drawn or character.isspace():  # PDFium guesses spaces and ends of lines, which nothing draws
                space, broken = min(space, _DRAWN if drawn else _GUESSED), broken or character == "\n"
                continue
            address = ctypes.addressof(drawn.contents)
            style = styles.get(address)
            if style is None:
                style = styles[address] = _style(raw, index, drawn, quarter)
            c.FPDFText_GetLooseCharBox(raw, index, box)
            c.FPDFText_GetCharOrigin(raw, index, x, y)
            left, right, foot = box.left, box.right, y.value
            if quarter:
                left, right = sorted((_turn(left, box.bottom, quarter)[0], _turn(right, box.top, quarter)[0]))
                foot = _turn(x.value, foot, quarter)[1]
            yield _Glyph(character, style, _within(left), _within(right), _within(foot), space, broken)
            space, broken = _NONE, False


@dataclass
class _Piece:
    """A piece being gathered."""

    left: float
    right: float
    foot: float
    size: float
    spans: list[tuple[_Style, list[str]]] = field(default_factory=list)

    def goes_on(self, glyph: _Glyph) -> bool:
        size = max(glyph.style.size, self.size)
        return abs(glyph.foot - self.foot) <= _SHIFT * size and -size / 2 <= glyph.left - self.right <= GAP * size

    def add(self, glyph: _Glyph) -> None:
        space = " " if self.spans and glyph.left - self.right > glyph.space * glyph.style.size else ""
        if not self.spans or self.spans[-1][0] is not glyph.style:
            self.spans.append((glyph.style, []))
        self.spans[-1][1].append(space + glyph.character)
        self.right = max(self.right, glyph.right)

    def closed(self, links: list[tuple[float, float, float, float]]) -> Piece:
        middle, most = self.foot + self.size / 3, 0.8 * (self.right - self.left)
        linked = any(
            bottom <= middle <= top and min(self.right, right) - max(self.left, left) > most
            for left, bottom, right, top in links
        )
        spans = tuple(Span("".join(text), style.bold, linked, style.size) for style, text in self.spans)
        return Piece(spans, self.left, self.right, self.foot, self.size)


@lru_cache(maxsize=4096)
def _character(code: int) -> str:
    """As printed: ligatures spelt out, hyphens as hyphens, what cannot be read as U+FFFD."""
    if code in (0x0A, 0x0D):
        return "\n"
    character = chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else _UNKNOWN
    character = _PRINTED.get(character, character)
    unreadable = code < 32 and character not in "-\t\f\v"
    return _UNKNOWN if unreadable or "\ue000" <= character[0] <= "\uf8ff" else character


def _style(textpage: c.FPDF_TEXTPAGE, index: int, drawn: c.FPDF_PAGEOBJECT, quarter: int) -> _Style:
    matrix, size = c.FS_MATRIX(), ctypes.c_float()
    c.FPDFText_GetMatrix(textpage, index, matrix)
    c.FPDFTextObj_GetFontSize(drawn, size)
    across, up = _turn(matrix.a, matrix.b, quarter)
    height = (matrix.c**2 + matrix.d**2) ** 0.5 * size.value
    font = c.FPDFTextObj_GetFont(drawn)
    name = ctypes.create_string_buffer(256)
    c.FPDFFont_GetBaseFontName(font, name, len(name))
    bold = (
        bool(_BOLD.search(name.value.decode("utf-8", "replace")))
        or c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
        or bool(max(c.FPDFFont_GetFlags(font), 0) & _FORCE_BOLD)
        or c.FPDFTextObj_GetTextRenderMode(drawn) == _STROKED
    )
    unmapped = c.FPDFText_HasUnicodeMapError(textpage, index) == 1
    return _Style(bold, round(2 * min(_LARGEST, height)) / 2 or 1, across <= 0 or abs(up) > 0.1 * across, unmapped)


def _within(place: float) -> float:
    """A place on a page, or at its edge: damaged files draw anywhere, or at no number at all."""
    return max(-_FAR, min(_FAR, place))


def _turn(x: float, y: float, quarter: int) -> tuple[float, float]:
    """A point of a page once the page is turned by quarters, clockwise, about its corner."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarter]


def _links(page: pdfium.PdfPage, quarter: int) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each link that the page holds. None is followed."""
    position, link, box = ctypes.c_int(0), c.FPDF_LINK(), c.FS_RECTF()
    while c.FPDFLink_Enumerate(page, position, link):
        if c.FPDFLink_GetAnnotRect(link, box):
            corners = _turn(box.left, box.bottom, quarter), _turn(box.right, box.top, quarter)
            (left, right), (bottom, top) = (sorted(sides) for sides in zip(*corners, strict=True))
            yield left, bottom, right, top
