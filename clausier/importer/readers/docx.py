"""Word documents: the text as printed, automatic numbers included, a line for each paragraph."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from clausier.importer.lines import Reading, Unreadable
from clausier.importer.readers.docx_numbering import Numbering
from clausier.importer.readers.docx_package import Package, opened
from clausier.importer.readers.docx_paragraph import alternative, contents
from clausier.importer.readers.docx_styles import Styles, outline, value
from clausier.importer.readers.spans import Row, Span, beside, styled

_EMPTY = (
    "ne contient aucun texte, peut-être des images : enregistrez-le en PDF, passez-le par une reconnaissance de"
    " caractères, puis recommencez."
)
_NESTED = "imbrique trop de tableaux ou de zones de texte : enregistrez-le en PDF, puis recommencez."
_DELETED = {"del", "moveFrom"}


def read(data: bytes) -> Reading:
    """Headers and footers of pages are left out; notes come last. Raises Unreadable when it is no Word document."""
    package = opened(data)
    body = _Story(package)
    try:
        lines = styled([*body.rows(package.document), *body.notes()])
    except RecursionError:
        raise Unreadable(_NESTED) from None
    if not any(line.text for line in lines):
        raise Unreadable(_EMPTY)
    margins = (row.text for part in package.margins for row in _Story(package).rows(part) if row.text)
    title = " ".join((package.properties.findtext("title") or "").split())
    return Reading(lines, title=title, around=tuple(dict.fromkeys(margins)))


class _Story:
    """A run of paragraphs that is numbered on its own."""

    def __init__(self, package: Package) -> None:
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._texts = {
            (kind, note.get("id", "")): note for kind, notes in package.notes.items() for note in notes.iter(kind)
        }
        self._notes: list[Element] = []  # called so far, in order

    def rows(self, parent: Element) -> Iterator[Row]:
        """The lines of the paragraphs and tables that an element holds, whatever wraps them."""
        for child in parent:
            match child.tag:
                case "p":
                    yield from self._paragraph(child)
                case "tbl":
                    for line in _within(child, "tr"):
                        if line.find("trPr/del") is None:
                            yield from beside([list(self.rows(cell)) for cell in _within(line, "tc")])
                case "AlternateContent":
                    yield from self.rows(alternative(child))
                case tag if tag not in _DELETED:
                    yield from self.rows(child)

    def notes(self) -> Iterator[Row]:
        """The notes called in the text, each after its mark."""
        for mark, note in enumerate(self._notes, 1):
            for index, row in enumerate(row for row in self.rows(note) if row.text):
                if not index:
                    yield Row((Span(f"[{mark}] "), *row.spans))
                else:
                    yield row

    def _paragraph(self, paragraph: Element) -> Iterator[Row]:
        properties = paragraph.find("pPr")
        style = self._styles.paragraph(value(properties, "pStyle"))
        level = outline(properties, style.level)
        lines: list[list[Span]] = [[]]
        boxes: list[Element] = []
        for piece in contents(paragraph, style.run, self._styles):
            if isinstance(piece, Span):
                lines[-1].append(piece)
            elif piece.tag == "txbxContent":
                boxes.append(piece)
            elif piece.tag.endswith("Reference"):
                lines[-1] += self._call(piece)
            else:
                lines.append([])
        hidden = properties is not None and properties.find("rPr/vanish") is not None
        label = None if hidden else self._numbering.label(properties, style)
        for index, spans in enumerate(lines):
            if not index and label:
                first = replace(next(iter(spans), label), text=label.text, mark=label.mark)
                yield Row((first, *spans), level, item=True, linked=style.contents)
            else:
                yield Row(tuple(spans), level, linked=style.contents)
        for box in boxes:
            yield from self.rows(box)

    def _call(self, reference: Element) -> Iterable[Span]:
        note = self._texts.get((reference.tag.removesuffix("Reference"), reference.get("id", "")))
        if note is None:
            return ()
        self._notes.append(note)
        return (Span(f"[{len(self._notes)}]"),)


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, whatever wraps them, not those of a table inside."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in {*_DELETED, "tbl", "tc", "p"}:
            yield from _within(child, tag)
