"""The parts of a Word document that are read, out of its zip, and nothing else of it."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError, XMLParser

from clausier.importer.lines import Unreadable

_MOST_BYTES = 32 * 2**20  # of XML once decompressed: ten times that of a contract of a hundred pages
_MOST_PARTS = 5_000
_DAMAGED = (
    "est incomplet ou abîmé : téléchargez-le de nouveau, ou enregistrez-le depuis Word ou LibreOffice,"
    " puis recommencez."
)
_BOMB = (
    "se décompresse en un volume anormal et n'est pas ouvert :"
    " enregistrez-le de nouveau depuis Word ou LibreOffice, ou en PDF, puis recommencez."
)
_READ = {"styles", "numbering", "footnotes", "endnotes", "header", "footer"}
_FAULTS = (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, ParseError, zlib.error)
_OTHERS = (
    ("mimetype", "est un document OpenDocument : enregistrez-le en .docx ou en PDF, puis recommencez."),
    ("xl/workbook.xml", "est un classeur Excel : enregistrez-le en PDF, puis recommencez."),
    ("ppt/presentation.xml", "est une présentation PowerPoint : enregistrez-la en PDF, puis recommencez."),
)
_NOT_WORD = (
    "est une archive, pas un document Word : extrayez-en le document, puis importez celui-ci en .docx ou en PDF."
)


@dataclass(frozen=True)
class Package:
    """Root elements of the parts, names without namespaces; an absent part is an empty element."""

    document: Element
    styles: Element
    numbering: Element
    properties: Element
    notes: Mapping[str, Element] = field(default_factory=dict)  # "footnote" and "endnote"
    margins: tuple[Element, ...] = ()  # headers and footers


def opened(data: bytes) -> Package:
    """Raises Unreadable when it is no Word document, is damaged, or would fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _package(archive)
    except _FAULTS:
        raise Unreadable(_DAMAGED) from None


def _package(archive: zipfile.ZipFile) -> Package:
    names = set(archive.namelist())
    if len(names) > _MOST_PARTS or sum(map(_xml_size, archive.infolist())) > _MOST_BYTES:
        raise Unreadable(_BOMB)
    main = _targets(archive, names, "").get("officeDocument", ["word/document.xml"])[0]
    if main not in names or posixpath.dirname(main) in ("xl", "ppt"):
        raise Unreadable(next((message for name, message in _OTHERS if name in names), _NOT_WORD))
    targets = _targets(archive, names, main)
    parts = {kind: [_part(archive, names, name) for name in found] for kind, found in targets.items() if kind in _READ}

    def part(kind: str) -> Element:
        return next(iter(parts.get(kind, [])), Element(kind))

    return Package(
        document=_part(archive, names, main),
        styles=part("styles"),
        numbering=part("numbering"),
        properties=_part(archive, names, "docProps/core.xml"),
        notes={"footnote": part("footnotes"), "endnote": part("endnotes")},
        margins=(*parts.get("header", []), *parts.get("footer", [])),
    )


def _targets(archive: zipfile.ZipFile, names: set[str], name: str) -> dict[str, list[str]]:
    """The parts that one part, or the package (""), points to inside of it, by kind of relationship."""
    folder, file = posixpath.split(name)
    found: dict[str, list[str]] = {}
    for relation in _part(archive, names, posixpath.join(folder, "_rels", f"{file}.rels")):
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            found.setdefault(posixpath.basename(relation.get("Type", "")), []).append(target)
    return found


def _part(archive: zipfile.ZipFile, names: set[str], name: str) -> Element:
    """A part parsed without following any reference; an empty element where there is none."""
    if name not in names:
        return Element("absent")
    if archive.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or not _is_xml(name):
        raise zipfile.BadZipFile(name)
    parser = XMLParser()
    with archive.open(name) as part:  # gives no more bytes than it declares
        data = part.read()
    if b"<!DOCTYPE" in data[:2000]:  # Word writes none: they serve to declare entities
        raise Unreadable(_DAMAGED)
    parser.feed(data)
    root: Element = parser.close()
    for element in root.iter():
        element.tag = _local(element.tag)
        if element.attrib:
            element.attrib = {_local(key): value for key, value in element.attrib.items()}
    return root


def _xml_size(part: zipfile.ZipInfo) -> int:
    return part.file_size if _is_xml(part.filename) else 0


def _is_xml(name: str) -> bool:
    """Whether a part may be read: only those are counted before, so that none is read that is too large."""
    return name.endswith((".xml", ".rels"))


def _local(name: str) -> str:
    return name.rpartition("}")[2]
