import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from clausier.importer.readers import docx
from tests.clausier.importer.readers.documents import define_list, number, saved

START = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'


def texts(document: WordDocument) -> list[str]:
    return [line.text for line in docx.read(saved(document)).lines if line.text]


def listed(*levels: tuple[str, str], depths: list[int], extra: str = "") -> list[str]:
    """What a list of the given formats prints before its paragraphs."""
    document = Document()
    define_list(document, 1, *(("", form, text) for form, text in levels), extra=extra)
    for depth in depths:
        number(document.add_paragraph("x"), 1, depth)
    return [text.removesuffix("x").rstrip() for text in texts(document)]


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
    lines = docx.read(saved(document)).lines
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
