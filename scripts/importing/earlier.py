"""The version that a new one follows, with its text where it was kept."""

import hashlib
from pathlib import Path

from pydantic import TypeAdapter

from clausier import files, parse
from clausier.importer.carry.over import Earlier
from clausier.records import DocumentRecord

_DOCUMENT = TypeAdapter(DocumentRecord)


def earlier(folder: Path, name: str, sources: Path | None) -> Earlier | str:
    """What `folder` has of the document whose version is to be named `name` (`cgv-2026-03-01`).

    That very version if it is there, else the last before it. Its file's name alone where its text is not kept; nothing
    where there is none.
    """
    layout = files.layout(folder.resolve().parent.parent)
    document, _, date = name.partition("-")
    versions = [
        file for file in layout.documents
        if (file.provider, file.document) == (folder.name, document) and (file.date <= date or not date)
    ]  # fmt: skip
    if not versions:
        return ""
    last = max(versions, key=lambda file: file.date)
    record = parse.parse(last.path, layout.name(last.path), _DOCUMENT)
    if isinstance(record, list):
        return ""  # its problems are told by make validate
    for place in (folder, *([sources.expanduser()] if sources else [])):
        if (path := place / record.source.file).is_file():
            raw = path.read_bytes()
            if hashlib.sha256(raw).hexdigest() == record.source.sha256:
                return Earlier(last.path.name, record, tuple(raw.decode("utf-8").split("\n")))
    return last.path.name
