import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from clausier.importer.lines import Reading
from clausier.importer.readers import docx
from tests.clausier.importer.readers.documents import rewritten, saved

BEGIN, SEPARATE, END = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))


def read(document: WordDocument) -> Reading:
    return docx.read(saved(document))


def texts(document: WordDocument) -> list[str]:
    return [line.text for line in read(document).lines if line.text]


def add(paragraph: Paragraph, xml: str) -> None:
    """Appends to a paragraph what python-docx does not write."""
    for element in parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>"):
        paragraph._p.append(element)


def test_marks_of_lines() -> None:
    document = Document()
    document.add_paragraph("Titre", "Title")
    document.add_paragraph("Objet", "Heading 3")
    run = document.add_paragraph().add_run("Gras")
    run.bold = True
    mixed = document.add_paragraph("Le ")
    mixed.add_run("client").bold = True
    document.add_paragraph("puce", "List Bullet")
    document.add_paragraph("Un corps de texte qui est le plus long du document, et donne sa taille au reste.")
    title, heading, bold, half, bullet, body = read(document).lines
    assert (title.level, title.strong, heading.level) == (0, True, 3)
    assert (bold.strong, half.strong, body.strong) == (True, False, False)
    assert (bullet.text, bullet.plain, bullet.item, body.item) == ("• puce", "puce", True, False)


def test_styles_hand_down_weight_and_size() -> None:
    document = Document()
    document.add_paragraph("Un corps de texte qui est le plus long du document, et donne sa taille au reste.")
    for name, base in (("Gras", "Strong"), ("Titre d’article", "Heading 1")):
        style = document.styles.add_style(name, document.styles[base].type)
        style.base_style = document.styles[base]
    document.add_paragraph().add_run("Objet", "Gras")
    document.add_paragraph("Prix", "Titre d’article")
    style = document.styles.add_style("Grand", 1)
    style.font.size = 240_000
    document.add_paragraph("Durée", "Grand")
    assert [(line.strong, line.level) for line in read(document).lines] == [(False, 0), (True, 0), (True, 1), (True, 0)]


def test_breaks_tabs_and_hyphens() -> None:
    document = Document()
    paragraph = document.add_paragraph("Article 1")
    paragraph.add_run().add_break()
    paragraph.add_run("Objet\tdu")
    add(paragraph, "<w:r><w:noBreakHyphen/><w:softHyphen/><w:t>contrat</w:t></w:r>")
    paragraph.add_run().add_break(WD_BREAK.PAGE)
    assert texts(document) == ["Article 1", "Objet\tdu-contrat"]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:del><w:r><w:delText>non</w:delText></w:r></w:del><w:ins><w:r><w:t>oui</w:t></w:r></w:ins>", "oui"),
        ("<w:moveFrom><w:r><w:t>non</w:t></w:r></w:moveFrom>", ""),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>", ""),
        ('<w:sdt><w:sdtContent><w:r><w:t>champ</w:t></w:r></w:sdtContent></w:sdt>', "champ"),
        ('<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>', "3"),
        ("<w:r>" + BEGIN + "<w:t>code</w:t>" + SEPARATE + "<w:t>12</w:t>" + END + "<w:t>.</w:t></w:r>", "12."),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:char="20AC"/><w:sym w:char="zz"/></w:r>', "•€"),
    ],
)  # fmt: skip
def test_what_is_printed_of_a_paragraph(xml: str, text: str) -> None:
    document = Document()
    add(document.add_paragraph("> "), xml)
    assert texts(document) == [f"> {text}".strip()]


def test_tables_of_contents_are_links() -> None:
    document = Document()
    style = document.styles.add_style("toc 1", 1)
    document.add_paragraph("Article 1 – Objet\t3", style)
    link = "<w:r><w:t>Article 2</w:t></w:r>"
    add(document.add_paragraph(), f'<w:hyperlink w:anchor="_Toc1">{link}</w:hyperlink><w:r><w:tab/><w:t>4</w:t></w:r>')
    document.add_paragraph("Article 1 – Objet")
    assert [(line.text, line.linked) for line in read(document).lines] == [
        ("Article 1 – Objet\t3", True), ("Article 2\t4", True), ("Article 1 – Objet", False),
    ]  # fmt: skip


def test_tables() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Délai", "Prix", "3 jours", ""), strict=True):
        cell.text = text
    nested = table.cell(1, 1).add_table(rows=1, cols=2)
    nested.cell(0, 0).text, nested.cell(0, 1).text = "a", "b"
    assert texts(document) == ["Délai | Prix", "3 jours | a | b"]


def test_text_boxes_follow_their_paragraph_once() -> None:
    document = Document()
    box = "<w:txbxContent><w:p><w:r><w:t>encadré</w:t></w:r></w:p></w:txbxContent>"
    spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    paragraph = document.add_paragraph("avant")
    add(paragraph, f"<w:r><mc:AlternateContent {spaces}>{both}</mc:AlternateContent></w:r>")
    paragraph.add_run(" après")
    assert texts(document) == ["avant après", "encadré"]


def test_notes_come_last_and_page_headers_go_around() -> None:
    document = Document()
    document.core_properties.title = "CGV  2026"
    document.sections[0].header.paragraphs[0].text = "Atelier Rivage"
    document.sections[0].footer.paragraphs[0].text = "SIREN 1"
    add(document.add_paragraph("Prix"), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    document.add_paragraph("Fin")
    note = '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:t>Hors taxes.</w:t></w:r></w:p></w:footnote>'
    data = with_part(saved(document), "footnotes", f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>")
    reading = docx.read(data)
    assert [line.text for line in reading.lines] == ["Prix[1]", "Fin", "[1] Hors taxes."]
    assert (reading.title, reading.around) == ("CGV 2026", ("Atelier Rivage", "SIREN 1"))


def with_part(data: bytes, kind: str, xml: str) -> bytes:
    relation = f'<Relationship Id="n1" Type="http://x/{kind}" Target="{kind}.xml"/></Relationships>'

    def related(name: str, part: bytes) -> bytes:
        return part.replace(b"</Relationships>", relation.encode()) if name == "word/_rels/document.xml.rels" else part

    return rewritten(data, related, {f"word/{kind}.xml": xml.encode()})
