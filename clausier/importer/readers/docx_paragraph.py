"""What a paragraph of Word holds: text in its style, line breaks, calls of notes, text boxes."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from clausier.importer.readers.docx_styles import RunStyle, Styles, run_style, value
from clausier.importer.readers.spans import BULLET, Span

_UNSEEN = {
    "pPr", "rPr", "sectPr", "instrText", "del", "delText", "delInstrText", "moveFrom", "rt", "footnoteRef",
    "endnoteRef",
}  # fmt: skip
_PRINTED = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_APART = {"br", "cr", "txbxContent", "footnoteReference", "endnoteReference"}


def contents(paragraph: Element, base: RunStyle, styles: Styles) -> Iterator[Span | Element]:
    """Spans, and the elements of `_APART` for the caller to place; no deleted or hidden text, no code of a field."""
    fields: list[bool] = []  # of those open, whether their code is being read rather than their result

    def within(parent: Element, style: RunStyle, linked: bool) -> Iterator[Span | Element]:
        for child in parent:
            match child.tag:
                case tag if tag in _UNSEEN:
                    pass
                case "fldChar":
                    _follow(child.get("fldCharType", ""), fields)
                case _ if any(fields) and child.tag != "r":
                    pass
                case "r":
                    properties = child.find("rPr")
                    character = styles[value(properties, "rStyle")].run
                    yield from within(child, run_style(properties).over(character).over(style), linked)
                case "AlternateContent":
                    yield from within(alternative(child), style, linked)
                case tag if tag in _APART:
                    yield child
                case tag if style.hidden and tag in {"t", "sym", *_PRINTED}:
                    pass
                case "t":
                    text = (child.text or "").replace("\n", " ").replace("\r", " ")
                    yield Span(text, bool(style.bold), linked, style.size or 0)
                case "sym":
                    yield Span(_symbol(child.get("char", "")))
                case tag if tag in _PRINTED:
                    yield Span(_PRINTED[tag])
                case "hyperlink":
                    yield from within(child, style, True)
                case _:
                    yield from within(child, style, linked)

    return within(paragraph, base, False)


def alternative(element: Element) -> Element:
    """What Word shows of an element and its fallback for older versions: one of them, never both."""
    choice = element.find("Choice")
    fallback = element.find("Fallback")
    return next((each for each in (choice, fallback) if each is not None), Element("absent"))


def _follow(kind: str, fields: list[bool]) -> None:
    if kind == "begin":
        fields.append(True)
    elif fields and kind == "separate":
        fields[-1] = False
    elif fields:
        fields.pop()


def _symbol(code: str) -> str:
    """A character of a symbol font: a bullet where the font alone knows what it is."""
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return character if character.isprintable() and not "\ue000" <= character <= "\uf8ff" else BULLET
