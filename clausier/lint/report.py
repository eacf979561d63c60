"""What rules share: naming a place in a data file."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from clausier import parse, yaml_reader
from clausier.files import DocumentFile
from clausier.problems import Message, Problem
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


def texts(document: DocumentRecord) -> Iterator[tuple[yaml_reader.Where, str]]:
    """Every text of a document that a page may show, with its place."""
    yield ("title",), document.title
    for n, heading in enumerate(document.outline):
        yield ("outline", n, "heading"), heading.heading
        yield ("outline", n, "number"), heading.number or ""
    for subject, reason in document.not_concerned.items():
        yield ("not_concerned", subject), reason
    for index, clause in enumerate(document.clauses):
        here = ("clauses", index)
        yield (*here, "number"), clause.number
        yield (*here, "heading"), clause.heading
        yield (*here, "summary"), clause.summary
        yield (*here, "note"), clause.note or ""
        for n, cite in enumerate(clause.cites):
            yield (*here, "cites", n), cite
        for fact, values in clause.facts.items():
            yield (*here, "facts", fact), " ".join(f"{stated.value} {stated.when or ''}" for stated in values)
        for n, proposed in enumerate(clause.suggested.facts if clause.suggested else []):
            yield (*here, "suggested", "facts", n), f"{proposed.value} {proposed.words}"


def whole(document: DocumentRecord) -> str:
    """The same texts in one, for a rule to ask of a document what hardly any of its texts hold."""
    parts = [document.title, *document.not_concerned.values()]
    parts += [f"{heading.heading}\n{heading.number}" for heading in document.outline]
    for clause in document.clauses:
        parts += [clause.number, clause.heading, clause.summary, clause.note or "", *clause.cites]
        parts += [f"{stated.value} {stated.when}" for values in clause.facts.values() for stated in values]
        suggested = clause.suggested.facts if clause.suggested else []
        parts += [f"{proposed.value} {proposed.words}" for proposed in suggested]
    return "\n".join(parts)


def at(
    records: "Records",
    file: DocumentFile,
    where: yaml_reader.Where,
    message: str | Message,
    *,
    anchor: str,
    severity: str = "error",
) -> Problem:
    """A problem at `where` in a document: the field as an author knows it, the place found again in the file."""
    document = records.documents[file]
    named = [
        document.clauses[step].id if index and where[index - 1] == "clauses" and isinstance(step, int) else
        str(step + 1) if isinstance(step, int) else step
        for index, step in enumerate(where)
    ]  # fmt: skip
    return _at(records, file.path, where, ".".join(named).removeprefix("clauses."), message, anchor, severity)


def in_file(
    records: "Records",
    path: Path,
    where: yaml_reader.Where,
    message: str | Message,
    *,
    anchor: str,
    severity: str = "error",
) -> Problem:
    """A problem at `where` in a file that is no document: a field there is named by its words alone."""
    field = ".".join(step for step in where if isinstance(step, str))
    return _at(records, path, where, field, message, anchor, severity)


def _at(
    records: "Records",
    path: Path,
    where: yaml_reader.Where,
    field: str,
    message: str | Message,
    anchor: str,
    severity: str,
) -> Problem:
    said = Message(message) if isinstance(message, str) else message
    return parse.at(path, records.layout.name(path), where, field, said, severity=severity, anchor=anchor)
