"""What a file is: by what it begins with, then, for texts, by its suffix."""

import re

from clausier.importer.lines import Unreadable

HEAD = 4096  # bytes that are enough to tell

_SAVE = "enregistrez-le en .docx ou en PDF, puis recommencez."
_RECOGNISE = (
    "est une image : passez-la d'abord par une reconnaissance de caractères, puis importez le PDF ou le texte obtenu."
)
_ARCHIVE = "est une archive compressée : extrayez-en le document, puis importez celui-ci."
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", f"est un document d'un ancien Word (.doc), ou protégé par un mot de passe : {_SAVE}"),
    (rb"{\rtf", f"est un document RTF : {_SAVE}"),
    (b"\x89PNG", _RECOGNISE),
    (b"\xff\xd8\xff", _RECOGNISE),
    (b"GIF8", _RECOGNISE),
    (b"II*\0", _RECOGNISE),
    (b"MM\0*", _RECOGNISE),
    (b"RIFF", _RECOGNISE),
    (b"\0\0\0\x18ftyp", _RECOGNISE),
    (b"\0\0\0\x1cftyp", _RECOGNISE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*+>|<!--.*?-->|\s)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MHTML = re.compile(
    rb"(?>.*?^(?:From: <Saved by|MIME-Version: )).*?^Content-Type: multipart/related", re.I | re.M | re.S
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b", re.I)
_BY_SUFFIX = {
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".pdf": "pdf",
    ".htm": "html", ".html": "html", ".xhtml": "html",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
}  # fmt: skip
_BROKEN = {
    "docx": "n'est pas un document Word, malgré son nom : téléchargez-le de nouveau, ou enregistrez-le depuis Word.",
    "pdf": "n'est pas un PDF, malgré son nom : téléchargez-le de nouveau, ou imprimez la page dans un PDF.",
}


def kind(head: bytes, suffix: str) -> str:
    """The module that reads a file, « text » where its whole text has to say. Raises Unreadable for what none reads."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_ZIP):
        return "docx"
    for start, problem in _REFUSED:
        if head.startswith(start):
            raise Unreadable(problem)
    if _HTML.match(head):
        return "html"
    if _MHTML.match(head):
        raise Unreadable("est une page web archivée (.mht) : enregistrez-la en HTML ou en PDF, puis recommencez.")
    if _XML.match(head):
        raise Unreadable(f"est un fichier XML, pas un document : {_SAVE}")
    named = _BY_SUFFIX.get(suffix.lower(), "text")
    if named in _BROKEN:
        raise Unreadable(_BROKEN[named])
    return named
