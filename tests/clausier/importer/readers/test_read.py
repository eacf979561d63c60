import codecs
import io
import os
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausier.importer.lines import Line, Unreadable
from clausier.importer.readers import LIMITS, read
from clausier.importer.readers.apart import read_apart
from tests.clausier.importer.readers import documents
from tests.clausier.importer.readers.documents import LEVELS, TERMS

MADE = {
    "txt": documents.plain(),
    "md": documents.markdown(),
    "html": documents.html(),
    "docx": documents.docx(),
    "pdf": documents.pdf(),
}


def lay(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def filled(path: Path) -> list[Line]:
    return [line for line in read(path).lines if line.text.strip()]


def words(text: str) -> list[str]:
    return text.replace("•", "").split()


@pytest.mark.parametrize("suffix", ["md", "html", "docx"])
def test_formats_agree_line_by_line(tmp_path: Path, suffix: str) -> None:
    lines = filled(lay(tmp_path, f"cgv.{suffix}", MADE[suffix]))
    assert [line.plain for line in lines] == [part.printed for part in TERMS]
    assert [line.level for line in lines] == [LEVELS.get(part.kind, 0) for part in TERMS]
    assert [line.item for line in lines] == [part.kind in ("bullet", "number") for part in TERMS]


def test_plain_text_agrees_but_for_bullets(tmp_path: Path) -> None:
    lines = filled(lay(tmp_path, "cgv.txt", MADE["txt"]))
    assert [line.text.removeprefix("• ") for line in lines] == [part.printed for part in TERMS]


def test_a_pdf_agrees_but_for_where_paragraphs_wrap(tmp_path: Path) -> None:
    lines = filled(lay(tmp_path, "cgv.pdf", MADE["pdf"]))
    assert words(" ".join(line.text for line in lines)) == words(" ".join(part.printed for part in TERMS))
    assert [line.text for line in lines if line.strong] == [
        part.printed for part in TERMS if part.kind in ("title", "article")
    ]


@pytest.mark.parametrize("suffix", MADE)
@pytest.mark.parametrize("name", ["sans-suffixe", "faux.txt", "faux.html", "faux.md", "FAUX.PDF", "faux.docx"])
def test_content_tells_the_format_before_the_name(tmp_path: Path, suffix: str, name: str) -> None:
    path = lay(tmp_path, name, MADE[suffix])
    if suffix in ("txt", "md"):
        if name in ("FAUX.PDF", "faux.docx"):
            with pytest.raises(Unreadable, match="malgré son nom"):
                read(path)
        return
    assert len(filled(path)) == len(filled(lay(tmp_path, f"vrai.{suffix}", MADE[suffix])))


def test_a_text_that_uses_markdown_is_read_as_such(tmp_path: Path) -> None:
    assert read(lay(tmp_path, "cgv.txt", MADE["md"])).lines[0].level == 1


def test_a_page_may_hide_its_nature_behind_a_comment(tmp_path: Path) -> None:
    page = codecs.BOM_UTF8 + b"\n<!-- saved from url=(0016)https://a.fr/ -->\n<html><p>Objet"
    assert read(lay(tmp_path, "page", page)).text == "Objet"


def test_comments_without_a_page_are_a_text_read_at_once(tmp_path: Path) -> None:
    """Looking for the page behind them doubled with each comment: this would never end."""
    path = lay(tmp_path, "cgv.txt", b"<!-- -->" * 60 + b" Les prix sont fermes.")
    assert "fermes" in filled(path)[0].text


def archive(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr(name, "x")
    return buffer.getvalue()


ENCRYPTED_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("vide.pdf", b"", "est vide"),
        ("vide.txt", b" \n", "est vide"),
        ("scan.png", b"\x89PNG\r\n\x1a\n", "est une image"),
        ("scan.jpg", b"\xff\xd8\xff\xe0", "est une image"),
        ("scan.tif", b"II*\x00", "est une image"),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic", "est une image"),
        ("cgv.doc", ENCRYPTED_WORD, r"ancien Word .*protégé par un mot de passe.*\.docx ou en PDF"),
        ("cgv.docx", ENCRYPTED_WORD, r"ancien Word .*protégé par un mot de passe"),
        ("cgv.odt", archive("mimetype"), r"OpenDocument.*\.docx ou en PDF"),
        ("cgv.zip", archive("cgv.txt"), "extrayez-en le document"),
        ("cgv.gz", b"\x1f\x8b\x08", "extrayez-en le document"),
        ("cgv.rtf", rb"{\rtf1 x}", "document RTF"),
        ("cgv.mht", b"From: <Saved by Blink>\nContent-Type: multipart/related", "page web archivée"),
        ("cgv.xml", b'<?xml version="1.0"?><a/>', "fichier XML"),
        ("cgv.docx", b"Article 1", "n'est pas un document Word, malgré son nom"),
        ("cgv.docx", MADE["docx"][:-400], "incomplet ou abîmé"),
        ("cgv.pdf", b"Article 1", "n'est pas un PDF, malgré son nom"),
        ("cgv.pdf", MADE["pdf"][:300], "incomplet ou abîmé"),
        ("programme", b"\x7fELF\x02\x01\x01" + bytes(90), "texte lisible"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why) as problem:
        read(lay(tmp_path, name, data))
    message = str(problem.value)
    assert message.startswith(f"« {name} » ")
    assert message.endswith(".")
    assert "\n" not in message


def test_folders_missing_files_and_odd_files(tmp_path: Path) -> None:
    (tmp_path / "boucle").symlink_to(tmp_path / "boucle")
    os.mkfifo(tmp_path / "tube")
    for path, why in {
        tmp_path: "est un dossier",
        tmp_path / "absent.pdf": "n'existe pas : vérifiez",
        tmp_path / "boucle": "ne peut pas être ouvert : vérifiez",
        tmp_path / "tube": "n'est pas un fichier ordinaire",
        tmp_path / ("x" * 400): "ne peut pas être ouvert",
        tmp_path / "nul\0.txt": "ne peut pas être ouvert|n'existe pas",
        Path(os.fsdecode(b"/caf\xe9.txt")): "n'existe pas",
    }.items():
        with pytest.raises(Unreadable, match=why) as problem:
            read(path)
        assert str(problem.value).encode()


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    path = lay(tmp_path, "cgv.txt", b"Objet")
    monkeypatch.setattr(Path, "open", refused)  # tests may run as root, who may read all
    with pytest.raises(Unreadable, match=r"« cgv.txt » ne peut pas être lu par votre compte : changez ses droits"):
        read(path)


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [("a.html", b"<!doctype html><p>", "html"), ("a.pdf", b"%PDF-1.7\n", "pdf"), ("a.docx", b"PK\x03\x04", "docx"),
     ("a.md", b"# A\n", "markdown"), ("a.txt", b"A\n", "text")],
)  # fmt: skip
def test_a_file_too_large_is_refused_at_once(tmp_path: Path, name: str, head: bytes, kind: str) -> None:
    path = lay(tmp_path, name, head)
    os.truncate(path, max(50 * 10**6, LIMITS[kind]) + 1)
    start = time.perf_counter()
    with pytest.raises(Unreadable, match=rf"dépasse {LIMITS[kind] // 10**6} Mo.*recommencez\.$"):
        read(path)
    assert time.perf_counter() - start < 2


def test_a_page_made_to_fill_the_memory_is_given_up() -> None:
    page = b"<!doctype html>" + b"".join(b"<b id=%d><p>x" % index for index in range(100_000))
    with pytest.raises(Unreadable, match=r"n'a pas pu être lu.*imprimez-le|trop de temps ou de mémoire.*imprimez-le"):
        read_apart("html", page)


def test_a_document_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(Unreadable, match=r"trop de temps ou de mémoire.*imprimez-le"):
        read_apart("pdf", MADE["pdf"], seconds=0.001)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["a.pdf", "a.docx", "a.html", "a.md", "a.txt", "a"]),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"---\n"]),
    st.binary(max_size=300),
)
def test_random_bytes_are_read_or_unreadable(tmp_path: Path, name: str, head: bytes, noise: bytes) -> None:
    try:
        text = read(lay(tmp_path, name, head + noise)).text
    except Unreadable as problem:
        text = str(problem)
    assert text.encode()
