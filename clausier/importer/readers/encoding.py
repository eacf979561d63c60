"""Bytes of a text file to the text, its line ends as line feeds and nothing else changed."""

import codecs
import re

from clausier.importer.lines import Unreadable

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"<meta[^>]{0,200}charset\s*+=\s*+(?:[\"']\s*+)?([\w-]++)", re.IGNORECASE)
_DECLARED = {b"iso-8859-15": "iso-8859-15", b"latin-9": "iso-8859-15", b"macintosh": "mac-roman"}
_CONTROLS = {chr(code) for code in range(32)} - set("\t\n\v\f\r")
_MANY_CONTROLS = 0.02  # share of control characters above which bytes that happen to decode are no text


def decoded(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or else Windows-1252. Raises Unreadable when it is none of them, or no text."""
    text = _decoded(data)
    if "\0" in text or sum(map(text.count, _CONTROLS)) > _MANY_CONTROLS * len(text):
        raise Unreadable(
            "n'est pas un texte lisible : enregistrez le document en .docx, en PDF, en HTML ou en texte UTF-8,"
            " puis recommencez."
        )
    if not text.strip():
        raise Unreadable("est vide : vérifiez que c'est le bon fichier, ou téléchargez-le de nouveau.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    try:
        for mark, encoding in _MARKS:
            if data.startswith(mark):
                return data.removeprefix(mark).decode(encoding)
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1252")
    except UnicodeDecodeError:
        raise Unreadable(
            "a un codage de caractères inconnu : ouvrez-le dans un éditeur de texte, enregistrez-le en UTF-8,"
            " puis recommencez."
        ) from None


def html_text(data: bytes) -> str:
    """UTF-8 or UTF-16 where it is, else what the page declares, else Windows-1252, as browsers do. Never fails."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _META.search(data[:4096])
        return data.decode(_DECLARED.get(declared[1].lower(), "cp1252") if declared else "cp1252", "replace")
