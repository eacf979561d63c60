"""PDF: lines in reading order, with their pages, read by PDFium."""

import re
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as c

from clausier.importer.lines import Line, Reading, Unreadable
from clausier.importer.readers.pdf_layout import rows
from clausier.importer.readers.pdf_page import PageText, text_of
from clausier.importer.readers.spans import Row, Span, styled

_ENCRYPTED = (
    "est protégé par un mot de passe : ouvrez-le avec son mot de passe, imprimez-le dans un nouveau PDF,"
    " puis importez celui-ci."
)
_DAMAGED = (
    "est un PDF incomplet ou abîmé : téléchargez-le de nouveau, ou imprimez-le dans un nouveau PDF, puis recommencez."
)
_SCANNED = (
    "ne contient que des images de pages, sans texte : passez d'abord le document par une reconnaissance de"
    " caractères, puis importez le PDF obtenu."
)
_UNMAPPED = (
    "ne dit pas à quelles lettres répondent ses dessins : passez d'abord le document par une reconnaissance de"
    " caractères, puis importez le PDF obtenu."
)
_FEW = 60  # letters a page under which pages of images were stamped or numbered, not read
_MOST_BOOKMARKS = 5_000
_FOLDED = re.compile(r"[\W_]+")
_LABEL = 12  # folded characters: « Article 12 » before a title that the bookmark gives alone


def read(data: bytes) -> Reading:
    """Hyphens at the ends of lines stay. Raises Unreadable when the file is locked, damaged, or has no text."""
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            return _read(document)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (c.FPDF_ERR_PASSWORD, c.FPDF_ERR_SECURITY)
        raise Unreadable(_ENCRYPTED if locked else _DAMAGED) from None


def _read(document: pdfium.PdfDocument) -> Reading:
    pages: list[PageText] = []
    pictures: list[bool] = []
    for index in range(len(document)):
        with closing(document[index]) as page:
            pages.append(text_of(page))
            pictures.append(any(page.get_objects(filter=[c.FPDF_PAGEOBJ_IMAGE])))
    letters = sum(page.letters for page in pages)
    if not letters or (letters < _FEW * len(pages) and all(pictures)):
        raise Unreadable(_SCANNED)
    if sum(page.unknown for page in pages) > letters / 3:
        raise Unreadable(_UNMAPPED)
    lines = styled(row for number, page in enumerate(pages, 1) for row in _rows(page, number))
    blank = (picture and not page.letters for page, picture in zip(pages, pictures, strict=True))
    unread = tuple(number for number, missing in enumerate(blank, 1) if missing)
    return Reading(_bookmarked(lines, document), title=_title(document), unread_pages=unread)


def _rows(page: PageText, number: int) -> Iterator[Row]:
    for row in (*rows(page.pieces), *(Row((Span(text),)) for text in page.turned)):
        yield replace(row, page=number)


def _bookmarked(lines: tuple[Line, ...], document: pdfium.PdfDocument) -> tuple[Line, ...]:
    """The lines with the levels of the bookmarks that lead to them, which word processors make from headings."""
    titles: dict[int, list[tuple[str, int]]] = {}
    with suppress(pdfium.PdfiumError):
        for count, bookmark in enumerate(document.get_toc()):
            destination = bookmark.get_dest()
            page = destination.get_index() if destination else None
            if count < _MOST_BOOKMARKS and page is not None and (title := _fold(bookmark.get_title())):
                titles.setdefault(page + 1, []).append((title, bookmark.level + 1))
    return tuple(replace(line, level=_level(line, titles.get(line.page, []))) for line in lines)


def _level(line: Line, titles: list[tuple[str, int]]) -> int:
    text = _fold(line.plain)
    if not text or line.linked:
        return 0
    same = (level for title, level in titles if text.endswith(title) and len(text) - len(title) <= _LABEL)
    return next(same, 0)


def _fold(text: str) -> str:
    return _FOLDED.sub("", text).lower()


def _title(document: pdfium.PdfDocument) -> str:
    return " ".join(document.get_metadata_dict().get("Title", "").split())
