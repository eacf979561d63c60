import contextlib
import io
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

from clausier.importer.lines import Reading, Unreadable
from clausier.importer.readers import docx
from tests.clausier.importer.readers import documents
from tests.clausier.importer.readers.documents import define_list, number, saved

START = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'

BEGIN, SEPARATE, END = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))


def read(document: WordDocument) -> Reading:
    return docx.read(saved(document))


def texts(document: WordDocument) -> list[str]:
    return [line.text for line in read(document).lines if line.text]


def listed(*levels: tuple[str, str], depths: list[int], extra: str = "") -> list[str]:
    """What a list of the given formats prints before its paragraphs."""
    document = Document()
    define_list(document, 1, *(("", form, text) for form, text in levels), extra=extra)
    for depth in depths:
        number(document.add_paragraph("x"), 1, depth)
    return [text.removesuffix("x").rstrip() for text in texts(document)]


def add(paragraph: Paragraph, xml: str) -> None:
    """Appends to a paragraph what python-docx does not write."""
    for element in parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>"):
        paragraph._p.append(element)


@pytest.mark.parametrize(
    ("form", "text", "printed"),
    [
        ("decimal", "Article %1 –", ["Article 1 –", "Article 2 –", "Article 3 –"]),
        ("decimalZero", "%1.", ["01.", "02.", "03."]),
        ("upperRoman", "%1 –", ["I –", "II –", "III –"]),
        ("lowerRoman", "(%1)", ["(i)", "(ii)", "(iii)"]),
        ("upperLetter", "%1/", ["A/", "B/", "C/"]),
        ("lowerLetter", "%1)", ["a)", "b)", "c)"]),
        ("ordinal", "Article %1", ["Article 1er", "Article 2e", "Article 3e"]),
        ("none", "Annexe", ["Annexe", "Annexe", "Annexe"]),
        ("inconnu", "%1.", ["1.", "2.", "3."]),
        ("bullet", "\uf0b7", ["•", "•", "•"]),
        ("bullet", "–", ["–", "–", "–"]),
    ],
)
def test_formats(form: str, text: str, printed: list[str]) -> None:
    assert listed((form, text), depths=[0, 0, 0]) == printed


def test_levels_restart_under_the_one_above() -> None:
    levels = (("upperRoman", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "%3)"))
    assert listed(*levels, depths=[0, 1, 2, 2, 1, 2, 0, 1]) == ["I", "I.1", "a)", "b)", "I.2", "a)", "II", "II.1"]


def test_a_level_used_before_the_one_above_takes_its_first_number() -> None:
    assert listed(("decimal", "%1."), ("decimal", "%1.%2"), depths=[1, 1, 0]) == ["1.1", "1.2", "2."]


def test_past_z_word_repeats_letters() -> None:
    assert listed(("lowerLetter", "%1"), depths=[0], extra=START.format(28)) == ["bb"]


def test_a_bullet_above_prints_nothing_in_a_number() -> None:
    assert listed(("bullet", "-"), ("decimal", "%1%2."), depths=[0, 1]) == ["-", "1."]


def change(document: WordDocument, path: str, xml: str) -> None:
    """Adds to the first element of the numbering that a path leads to."""
    found = document.part.numbering_part.element.xpath(path)[0]
    found.append(parse_xml(xml.replace("/>", f" {nsdecls('w')}/>")))


@pytest.mark.parametrize(
    ("xml", "printed"),
    [
        ("<w:isLgl/>", ["I", "1.1", "II", "2.1"]),
        ('<w:lvlRestart w:val="0"/>', ["I", "I.1", "II", "II.2"]),
        ('<w:lvlRestart w:val="1"/>', ["I", "I.1", "II", "II.1"]),
        ('<w:suff w:val="nothing"/>', ["I", "I.1", "II", "II.1"]),
    ],
)
def test_settings_of_a_level(xml: str, printed: list[str]) -> None:
    document = Document()
    define_list(document, 1, ("", "upperRoman", "%1"), ("", "decimal", "%1.%2"))
    change(document, '//w:abstractNum[@w:abstractNumId="901"]/w:lvl[@w:ilvl="1"]', xml)
    for depth in (0, 1, 0, 1):
        number(document.add_paragraph("x"), 1, depth)
    spaces = ["I x", "I.1x", "II x", "II.1x"]
    assert texts(document) == (spaces if "suff" in xml else [f"{text} x" for text in printed])


def test_lists_of_one_family_go_on_unless_one_starts_again() -> None:
    document = Document()
    define_list(document, 1, ("", "decimal", "%1."))
    numbering = document.part.numbering_part.element
    for key, override in ((902, ""), (903, START.format(1)), (904, START.format(5))):
        family = f'<w:abstractNumId w:val="901"/>{override}'
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{key}">{family}</w:num>'))
    for key in (1, 2, 3, 3, 4, 1):
        number(document.add_paragraph("x"), key)
    assert texts(document) == ["1. x", "2. x", "1. x", "2. x", "5. x", "6. x"]


def test_numbers_come_through_styles_and_may_be_taken_away() -> None:
    document = Document()
    define_list(document, 1, ("Heading 1", "decimal", "Article %1 –"), ("Heading 2", "decimal", "%1.%2"))
    derived = document.styles.add_style("Sous-article", 1)
    derived.base_style = document.styles["Heading 2"]
    document.add_paragraph("Objet", "Heading 1")
    document.add_paragraph("a", "Heading 2")
    document.add_paragraph("b", "Sous-article")
    number(document.add_paragraph("Préambule", "Heading 1"), -900)
    document.add_paragraph("Prix", "Heading 1")
    lines = read(document).lines
    assert [(line.text, line.level) for line in lines] == [
        ("Article 1 – Objet", 1), ("1.1 a", 2), ("1.2 b", 2), ("Préambule", 1), ("Article 2 – Prix", 1),
    ]  # fmt: skip
    assert not any(line.item for line in lines)


def test_a_list_may_stand_in_a_style_of_lists() -> None:
    document = Document()
    define_list(document, 1, ("", "upperLetter", "%1."))
    styles = document.styles.element
    list_style = '<w:pPr><w:numPr><w:numId w:val="901"/></w:numPr></w:pPr>'
    styles.append(parse_xml(f'<w:style {nsdecls("w")} w:type="numbering" w:styleId="Plan">{list_style}</w:style>'))
    numbering = document.part.numbering_part.element
    link = '<w:numStyleLink w:val="Plan"/>'
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="950">{link}</w:abstractNum>'))
    family = '<w:abstractNumId w:val="950"/>'
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="950">{family}</w:num>'))
    for key in (50, 1):
        number(document.add_paragraph("x"), key)
    assert texts(document) == ["A. x", "B. x"]


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


def rewritten(data: bytes, change: Callable[[str, bytes], bytes], extra: dict[str, bytes] | None = None) -> bytes:
    """The same archive with its parts changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in (extra or {}).items():
            new.writestr(name, part)
    return buffer.getvalue()


def with_part(data: bytes, kind: str, xml: str) -> bytes:
    relation = f'<Relationship Id="n1" Type="http://x/{kind}" Target="{kind}.xml"/></Relationships>'

    def related(name: str, part: bytes) -> bytes:
        return part.replace(b"</Relationships>", relation.encode()) if name == "word/_rels/document.xml.rels" else part

    return rewritten(data, related, {f"word/{kind}.xml": xml.encode()})


def test_a_bomb_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = rewritten(documents.docx(), lambda _, part: part, {"word/bombe.xml": bytes(40 * 2**20)})
    assert len(bomb) < 200_000
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("a part was read"))
    with pytest.raises(Unreadable, match=r"volume anormal.*enregistrez-le de nouveau"):
        docx.read(bomb)


def test_a_part_that_hides_its_nature_is_not_read() -> None:
    def hidden(name: str, part: bytes) -> bytes:
        return part.replace(b"word/document.xml", b"word/media/image1.png") if name == "_rels/.rels" else part

    with zipfile.ZipFile(io.BytesIO(documents.docx())) as archive:
        body = archive.read("word/document.xml")
    with pytest.raises(Unreadable, match="incomplet ou abîmé"):
        docx.read(rewritten(documents.docx(), hidden, {"word/media/image1.png": body}))


def test_a_part_larger_than_it_says_is_refused() -> None:
    data = bytearray(documents.docx())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    data = data.replace(size.to_bytes(4, "little"), (20).to_bytes(4, "little"))
    with pytest.raises(Unreadable, match="incomplet ou abîmé"):
        docx.read(bytes(data))


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY a "b">', '<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY a SYSTEM "http://127.0.0.1:9/">'],
)
def test_entities_are_refused(entity: str) -> None:
    def hostile(name: str, part: bytes) -> bytes:
        if name != "word/document.xml":
            return part
        start = part.index(b"<w:document")
        return part[:start] + f"<!DOCTYPE w:document [{entity}]>".encode() + part[start:].replace(b"Objet", b"&a;")

    with pytest.raises(Unreadable, match="incomplet ou abîmé"):
        docx.read(rewritten(documents.docx(), hostile))


def test_tables_without_end_are_refused() -> None:
    def nested(name: str, part: bytes) -> bytes:
        deep = b"<w:tbl><w:tr><w:tc>" * 3000 + b"</w:tc></w:tr></w:tbl>" * 3000
        return part.replace(b"<w:body>", b"<w:body>" + deep) if name == "word/document.xml" else part

    with pytest.raises(Unreadable, match="imbrique trop"):
        docx.read(rewritten(documents.docx(), nested))


def test_an_empty_document() -> None:
    with pytest.raises(Unreadable, match=r"aucun texte.*reconnaissance de caractères"):
        docx.read(saved(Document()))


@pytest.mark.parametrize(
    ("name", "why"),
    [("mimetype", "OpenDocument"), ("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"),
     ("a.txt", "archive")],
)  # fmt: skip
def test_other_archives_are_named(name: str, why: str) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    with pytest.raises(Unreadable, match=why):
        docx.read(buffer.getvalue())


WHOLE = documents.docx()
QUOTE = '"'
values = st.text(st.characters(codec="ascii", exclude_characters='<&"', exclude_categories=["Cc"]), max_size=8)


@given(st.integers(0, len(WHOLE) - 1))
def test_truncated_documents_are_unreadable(end: int) -> None:
    with pytest.raises(Unreadable):
        docx.read(WHOLE[:end])


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_damaged_documents_are_read_or_unreadable(start: int, noise: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert docx.read(WHOLE[:start] + noise + WHOLE[start + len(noise) :]).lines


@given(st.data())
def test_whatever_the_values_of_styles_and_numbers(data: st.DataObject) -> None:
    def odd(name: str, part: bytes) -> bytes:
        if name not in ("word/numbering.xml", "word/styles.xml", "word/document.xml"):
            return part
        first, *rest = part.decode().split('w:val="')
        for index in data.draw(st.lists(st.integers(0, len(rest) - 1), max_size=10)):
            rest[index] = f'{data.draw(values)}"{rest[index].partition(QUOTE)[2]}'
        return 'w:val="'.join((first, *rest)).encode()

    assert docx.read(rewritten(WHOLE, odd)).text.encode()
