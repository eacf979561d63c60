"""The same invented terms in five formats, made by code: what a reader gives can be compared with what was written."""

import io
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph as WordParagraph
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate


@dataclass(frozen=True)
class Part:
    """A paragraph. `kind`: title, article, sub, text, bullet, number. `number` is printed before the text."""

    kind: str
    text: str
    number: str = ""

    @property
    def printed(self) -> str:
        """As a reader sees it, a bullet aside."""
        return f"{self.number}{self.text}"


def _article(number: int, title: str, *parts: Part) -> tuple[Part, ...]:
    return Part("article", title, f"Article {number} – "), *parts


TERMS: tuple[Part, ...] = (
    Part("title", "Conditions générales de l’Atelier Rivage"),
    *_article(1, "Objet", Part("text", "Les présentes règles valent pour toute commande passée à l’atelier par un "
        "client professionnel, quelle que soit la prestation retenue et quel que soit le lieu où elle est rendue.")),
    *_article(2, "Commande", Part("sub", "Le devis signé vaut commande.", "2.1 "),
        Part("sub", "Toute modification demande un nouvel accord écrit.", "2.2 ")),
    *_article(3, "Prix", Part("text", "Les prix s’entendent hors taxes & sont révisés chaque année :"),
        Part("bullet", "au premier janvier ;"), Part("bullet", "selon l’indice <Syntec> publié.")),
    *_article(4, "Paiement", Part("text", "Le client règle chaque facture dans les trente jours."),
        Part("number", "par virement ;", "1. "), Part("number", "par prélèvement.", "2. ")),
    *_article(5, "Délais", Part("text", "Les délais sont donnés à titre indicatif, sauf accord exprès de l’atelier.")),
    *_article(6, "Réception", Part("text", "Sans réserve écrite sous dix jours, le travail est tenu pour accepté.")),
    *_article(7, "Responsabilité", Part("sub", "L’atelier ne doit que des moyens.", "7.1 "),
        Part("sub", "Sa dette est limitée au prix payé pendant les douze derniers mois.", "7.2 ")),
    *_article(8, "Données", Part("text", "Les fichiers du client lui sont rendus dans un format ouvert.")),
    *_article(9, "Durée", Part("text", "Le contrat dure un an et se poursuit par périodes égales, sauf refus donné "
        "deux mois avant leur terme par l’une ou l’autre des parties.")),
    *_article(10, "Litiges", Part("text", "Le tribunal de commerce d’Arras tranche ce qui n’a pu l’être à l’amiable.")),
)  # fmt: skip
LEVELS = {"title": 1, "article": 2, "sub": 3}


def plain(parts: Iterable[Part] = TERMS) -> bytes:
    lines = (f"{'• ' * (part.kind == 'bullet')}{part.printed}" for part in parts)
    return "\n\n".join(lines).encode()


def markdown(parts: Iterable[Part] = TERMS) -> bytes:
    before = {"title": "# ", "article": "## ", "sub": "### ", "bullet": "- "}
    escaped = ((part, part.printed.replace("&", "\\&").replace("<", "\\<")) for part in parts)
    return "\n\n".join(f"{before.get(part.kind, '')}{text}" for part, text in escaped).encode()


def html(parts: Iterable[Part] = TERMS, head: str = "<!doctype html><meta charset=utf-8>") -> bytes:
    tags = {"title": "h1", "article": "h2", "sub": "h3", "text": "p", "bullet": "li", "number": "li"}
    markup, listed = head, ""
    for part in parts:
        wanted = {"bullet": "ul", "number": "ol"}.get(part.kind, "")
        if wanted != listed:
            markup += f"</{listed}>" * bool(listed) + f"<{wanted}>" * bool(wanted)
            listed = wanted
        text = (part.text if part.kind == "number" else part.printed).replace("&", "&amp;").replace("<", "&lt;")
        markup += f"<{tags[part.kind]}>{text}</{tags[part.kind]}>\n"
    return markup.encode()


def docx(parts: Iterable[Part] = TERMS) -> bytes:
    """Every number is Word's own: none stands in the text."""
    document = Document()
    define_list(document, 1, ("Heading 2", "decimal", "Article %1 –"), ("Heading 3", "decimal", "%1.%2"))
    define_list(document, 2, ("", "decimal", "%1."))
    styles = {"title": "Heading 1", "article": "Heading 2", "sub": "Heading 3", "bullet": "List Bullet"}
    for part in parts:
        paragraph = document.add_paragraph(part.text, styles.get(part.kind))
        if part.kind == "number":
            number(paragraph, 2)
    return saved(document)


def define_list(document: WordDocument, key: int, *levels: tuple[str, str, str], extra: str = "") -> None:
    """A list of Word: for each level the style that it numbers, its format and its text."""
    numbering = document.part.numbering_part.element
    level_xml = ""
    for depth, (style, form, text) in enumerate(levels):
        named = f'<w:pStyle w:val="{document.styles[style].style_id}"/>' if style else ""
        level_xml += (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{named}'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
        )
        if style:
            properties = document.styles[style].element.get_or_add_pPr()
            properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{900 + key}"/></w:numPr>'))
    family = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{900 + key}">{level_xml}</w:abstractNum>')
    numbering.insert(0, family)
    of_family = f'<w:abstractNumId w:val="{900 + key}"/>{extra}'
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{900 + key}">{of_family}</w:num>'))


def number(paragraph: WordParagraph, key: int, depth: int = 0) -> None:
    """Puts a paragraph in a list made by `define_list`; key -900 takes it out of the list of its style."""
    properties = paragraph._p.get_or_add_pPr()
    list_id = f'<w:numId w:val="{900 + key}"/>'
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/>{list_id}</w:numPr>'))


def saved(document: WordDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def rewritten(data: bytes, change: Callable[[str, bytes], bytes], extra: dict[str, bytes] | None = None) -> bytes:
    """The same archive with its parts changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in (extra or {}).items():
            new.writestr(name, part)
    return buffer.getvalue()


def pdf(parts: Iterable[Part] = TERMS, times: int = 1) -> bytes:
    """Paragraphs wrap at the width of an A4 page; titles stand in larger type, articles in bold."""
    styles = {
        "title": ParagraphStyle("title", fontSize=16, leading=20, spaceAfter=12),
        "article": ParagraphStyle("article", fontName="Helvetica-Bold", spaceBefore=10),
    }
    body = ParagraphStyle("body", spaceAfter=4)
    buffer = io.BytesIO()
    flow = []
    for part in [*parts] * times:
        text = f"{'• ' * (part.kind == 'bullet')}{part.printed}".replace("&", "&amp;").replace("<", "&lt;")
        flow.append(Paragraph(text, styles.get(part.kind, body)))
    SimpleDocTemplate(buffer, title="Conditions").build(flow)
    return buffer.getvalue()
