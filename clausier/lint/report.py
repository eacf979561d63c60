"""What rules share: naming a place in a document's file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import yaml_reader
from clausier.files import DocumentFile
from clausier.problems import Problem
from clausier.records import ClauseRecord, DocumentRecord

if TYPE_CHECKING:
    from clausier.load import Records


def documents(records: "Records") -> Iterator[tuple[DocumentFile, DocumentRecord]]:
    """Every document that could be read."""
    yield from records.documents.items()


def clauses(records: "Records") -> Iterator[tuple[DocumentFile, int, ClauseRecord]]:
    """Every clause, with its file and its index there."""
    for file, document in records.documents.items():
        for index, clause in enumerate(document.clauses):
            yield file, index, clause


def at(
    records: "Records", file: DocumentFile, where: yaml_reader.Where, message: str, *, anchor: str, severity: str = "error"
) -> Problem:
    """A problem at `where` in a document: the field as an author knows it, the line found again in the file."""
    document = records.documents[file]
    named = [
        document.clauses[step].id if index and where[index - 1] == "clauses" and isinstance(step, int) else
        str(step + 1) if isinstance(step, int) else step
        for index, step in enumerate(where)
    ]  # fmt: skip
    field = ".".join(named).removeprefix("clauses.")
    line = yaml_reader.line_of(file.path, where)
    return Problem(records.layout.name(file.path), line, field, message, severity, anchor)
