import contextlib
import io
import zipfile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from clausier.importer.lines import Unreadable
from clausier.importer.readers import docx
from tests.clausier.importer.readers import documents
from tests.clausier.importer.readers.documents import rewritten, saved


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
