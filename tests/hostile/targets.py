"""What fuzzing aims at, once for both ways: hypothesis draws well-made texts, libFuzzer follows branches.

Each target takes any bytes and raises nothing, or an AssertionError that says which promise was broken."""

import contextlib
import importlib
import io
import json
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from unittest import mock
from xml.etree import ElementTree

from pydantic import TypeAdapter
from selectolax.lexbor import LexborHTMLParser

from clausier import instrument_records, law_records, load, parse, records, yaml_reader
from clausier.importer import readers
from clausier.importer.lines import Line, Reading, Unreadable
from clausier.importer.readers import docx, html, markdown, pdf, plain
from clausier.importer.segment.cut import cut
from clausier.instruments import Instruments
from clausier.law import citations
from clausier.problems import Problem
from clausier.prose import lines, prose
from clausier.prose import plain as plain_words
from clausier.quantities import PARSERS, QuantityError
from clausier.report import FORMATS
from clausier.report.guide import Guide
from tests.clausier.importer.readers import documents
from tests.hostile.payloads import PAYLOADS
from tests.hostile.texts import TEXTS
from tests.hostile.tree import FULL

NAME = "data/fichier.yml"
BODY, STYLES = "word/document.xml", "word/styles.xml"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SMALL = 2000  # bytes of a seed, above which nothing more would be found in it
SUFFIXES = (".pdf", ".html", ".md", ".txt", ".docx", "")
TAGS = {"html", "head", "body", "p", "strong", "em", "ul", "ol", "li", "br"}
MODELS: list[TypeAdapter[object]] = [
    TypeAdapter(records.DocumentRecord), TypeAdapter(records.ProviderRecord), TypeAdapter(list[records.FactRecord]),
    TypeAdapter(list[records.FamilyRecord]), TypeAdapter(list[law_records.RuleRecord]),
    TypeAdapter(law_records.RatesRecord), TypeAdapter(list[instrument_records.InstrumentRecord]),
]  # fmt: skip


@dataclass(frozen=True)
class Target:
    """`seeds` are where libFuzzer starts from, `tokens` what it puts in."""

    check: Callable[[bytes], None]
    seeds: tuple[bytes, ...]
    tokens: tuple[str, ...]


def _loader(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fichier.yml"
        path.write_bytes(data)
        problems: list[Problem] = []
        try:
            tree = yaml_reader.read(path, NAME)
        except yaml_reader.Unreadable as error:
            problems += error.problems
        else:
            for model in MODELS:
                found = parse.record(tree, path, NAME, model)
                if isinstance(found, list):
                    problems += (each for each in found if isinstance(each, Problem))
        assert all(problem.file == NAME and problem.line >= 0 for problem in problems)
        for render in FORMATS.values():
            render(problems[:5], Guide()).encode("utf-8")


def _quantities(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for type_, parser in PARSERS.items():
        with contextlib.suppress(QuantityError):
            value = parser(text)
            assert json.dumps(value.normal, allow_nan=False)
            assert value.order is None or value.order.is_finite()
            assert parser(value.text) == value or type_ == "date"  # said in full


@lru_cache(maxsize=1)
def _instruments() -> Instruments:
    return load.corpus(FULL).instruments


def _citations(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    before = 0
    for found in citations.parse(text, _instruments()):
        assert before <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert citations.render(found, _instruments())
        before = found.end


def _prose(data: bytes) -> None:
    text = data.decode("utf-8", "replace").replace("\0", "")
    for node in LexborHTMLParser(prose(text)).css("*"):
        assert node.tag in TAGS
        assert not node.attributes or (node.tag == "ol" and set(node.attributes) == {"start"})
    assert "\n" not in plain_words(text)
    assert isinstance(lines(text), str)


def _reader(read: Callable[[bytes], Reading]) -> Callable[[bytes], None]:
    def check(data: bytes) -> None:
        with contextlib.suppress(Unreadable):
            assert all("\n" not in line.text for line in read(data).lines)

    return check


def _file(data: bytes) -> None:
    """A document as it comes, its first byte for the suffix of its name: told by what it begins with, then read."""
    with tempfile.TemporaryDirectory() as folder, mock.patch.object(readers, "read_apart", _read_here):
        path = Path(folder) / f"document{SUFFIXES[data[0] % len(SUFFIXES)] if data else ''}"
        path.write_bytes(data[1:])
        told = ""
        try:
            readers.read(path)
        except Unreadable as problem:
            told = str(problem)
        assert not told or re.fullmatch(f"« {path.name} » .+[.]", told), told


def _read_here(name: str, data: bytes) -> Reading:
    """In this process, as in the one that a document has of its own."""
    reading: Reading = importlib.import_module(f"{readers.__name__}.{name}").read(data)
    return reading


def _word(data: bytes) -> None:
    """The body of a Word document: what stands around it in its archive would hide it behind a checksum."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in {**_word_parts(), BODY: data}.items():
            package.writestr(name, content)
    _reader(docx.read)(made.getvalue())


@lru_cache(maxsize=1)
def _word_parts() -> dict[str, bytes]:
    """Those of a document, without the thousands of lines that say how tables may look: they take all the time."""
    given = zipfile.ZipFile(io.BytesIO(documents.docx()))
    parts = {name: given.read(name) for name in given.namelist() if name.endswith((".rels", ".xml"))}
    styles = ElementTree.fromstring(parts[STYLES])
    for style in list(styles):
        if style.get(f"{WORD}type") != "paragraph":
            styles.remove(style)
    return parts | {STYLES: ElementTree.tostring(styles)}


def _segment(data: bytes) -> None:
    """The first byte of a line tells what its markup would; the rest is its text."""
    rows = data.decode("utf-8", "replace").split("\n")
    made = [
        Line(row[1:], row[1:], level=mark % 7, strong=bool(mark & 8), linked=bool(mark & 16), item=bool(mark & 32))
        for row in rows
        for mark in [ord(row[0]) if row else 0]
    ]
    pieces = cut(Reading(tuple(made)))
    kept = [n for unit in pieces.units for first, last in unit.lines for n in range(first, last + 1)]
    aside = [n for spans, _ in pieces.skipped for first, last in spans for n in range(first, last + 1)]
    said = {n for n, line in enumerate(made, 1) if line.text.strip()}
    assert said <= {*kept, *aside}
    assert not said & set(kept) & set(aside)
    assert len([n for n in kept if n in said]) == len({n for n in kept if n in said})


def _bytes(texts: Iterable[str | bytes]) -> tuple[bytes, ...]:
    raw = (text if isinstance(text, bytes) else text.encode("utf-8") for text in texts)
    return tuple(text for text in raw if len(text) < SMALL)


_BODY = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:numPr>'
    b'<w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Prix</w:t></w:r></w:p>'
    b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
)
_SOUP = "aArticle 1 : Objet\nbTexte.\nc1.1 Prix\nd- un\na2. Fin\nfa) x ........ 3\nhIV\nhANNEXE 1\nhFait à Nantes"
_HTML = "<html><body><h1>CGV</h1><ol start=3><li>Prix<ul><li>x</ul></ol><table><tr><td>a<td>b</table><a href=x>y</a>"
_MARKS = ("Article ", "ARTICLE 1", "1.1.", "a)", "(i)", "IV.", "§ 2", "Annexe ", "....", "•", "« ", ":", " bis", "\n")
_PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog /Pages 2 0 R /Outlines 6 0 R>> endobj
2 0 obj <</Type/Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type/Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 93>> stream
BT /F 14 Tf 20 200 Td (Article 1 : Prix) Tj /F 10 Tf 0 -20 Td [(Trente) -300 (jours.)] TJ ET
endstream endobj
5 0 obj <</Type/Font /Subtype/Type1 /BaseFont/Helvetica-Bold>> endobj
6 0 obj <</Type/Outlines /First 7 0 R /Last 7 0 R /Count 1>> endobj
7 0 obj <</Title (Prix) /Parent 6 0 R /Dest [3 0 R /Fit]>> endobj
8 0 obj <</Title (CGV)>> endobj
trailer <</Root 1 0 R /Info 8 0 R>>
"""
TARGETS: dict[str, Target] = {
    "loader": Target(
        _loader,
        _bytes([*(text.content for text in TEXTS), *(path.read_bytes()[:SMALL] for path in FULL.rglob("*.yml"))]),
        ("clauses:\n  - id: ", "lines: [[1, 2]]", "facts: {", "&a ", "*a", "!!", "---\n", "? ", '"\\u', "\ufeff"),
    ),
    "quantities": Target(
        _quantities,
        _bytes(["3 mois", "15 jours ouvrés", "87 040,5 € HT par jour", "50 % du devis", "12 mois de facturation",
                "3 × taux légal par mois", "BCE + 10 points", "30 jours fin de mois", "à réception", "oui",
                "2024-01-01"]),
        ("mois", "jours", "ouvrés", "€", "%", " HT", "par ", "du devis", "BCE", "+", "taux légal", "\u202f", ","),
    ),
    "citations": Target(
        _citations,
        _bytes(["C. com., art. L441-10, II, al. 2 et 3 bis", "loi n° 78-17 du 6 janvier 1978", "RGPD, art. 28(3)(a)",
                "Cass. com., 22 oct. 1996, n° 93-18.632", "articles 1224 et suivants du Code civil"]),
        ("art. ", "article ", "L441-", "C. com.", "RGPD", "loi n° ", "al. ", "et ", " du ", "Cass. com.", "°", "("),
    ),
    "prose": Target(
        _prose, _bytes(payload.text for payload in PAYLOADS),
        ("**", "_", "- ", "1. ", "\n\n", "<", "&lt;", "](", "`", "{:"),
    ),
    "segment": Target(_segment, _bytes([_SOUP, _SOUP * 4]), _MARKS),
    "plain": Target(_reader(plain.read), _bytes([_SOUP, _SOUP.encode("cp1252"), _SOUP.encode("utf-16")]), _MARKS),
    "markdown": Target(
        _reader(markdown.read),
        _bytes(["---\ntitle: x\n---\n# CGV\n\n1. **a**\n   - [b](c)\n\n| a | b |\n|---|---|\n| c | d |\n", "a\n==="]),
        ("# ", "- ", "1. ", "**", "[", "](", "---\n", "```", "> ", "|", "    ", "<b>"),
    ),
    "html": Target(_reader(html.read), _bytes([_HTML]), ("<ol>", "<li>", "<table>", "<td>", "</", "<h2>", "&#")),
    "pdf": Target(
        _reader(pdf.read),
        (_PDF,),
        (" Tf", " Td", " Tj", " TJ", " Tm", "BT ", " ET", "q ", " cm", " Do", "(a) Tj", "<<", ">>", " 0 R", "stream\n"),
    ),
    "file": Target(
        _file,
        _bytes([b"\0" + _PDF, "\1" + _HTML, "\2# CGV\n\n- Prix", "\3" + _SOUP, b"\4PK\x03\x04", "\3{\\rtf1"]),
        ("<?xml ", "<!-- ", "-->", "<!doctype html", "\ufeff", "%PDF-", "# ", "MIME-Version: 1.0\nContent-Type: "),
    ),
    "docx": Target(
        _word,
        (_BODY,),
        ("<w:p>", "</w:p>", "<w:r>", "<w:t>", "<w:numPr>", "<w:tbl>", "<w:tr>", "<w:tc>", 'w:val="', "<!DOCTYPE", "&#"),
    ),
}  # fmt: skip


def together() -> Target:
    """All of them as one, for a short run: the first byte chooses."""
    each = list(TARGETS.values())

    def check(data: bytes) -> None:
        if data:
            each[data[0] % len(each)].check(data[1:])

    seeds = tuple(bytes([n]) + seed for n, target in enumerate(each) for seed in target.seeds)
    return Target(check, seeds, tuple(token for target in each for token in target.tokens))
