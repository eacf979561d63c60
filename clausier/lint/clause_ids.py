"""A clause id is given once in a document, an id that went is followed by one that exists; no two make one anchor."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from clausier import yaml_reader
from clausier.lint import report
from clausier.model import anchor
from clausier.problems import Message, Problem, shown, unknown
from clausier.records import DocumentRecord

if TYPE_CHECKING:
    from clausier.load import Records


_Owner: TypeAlias = tuple[str, str]  # a document, a clause of it or nothing


def check(records: "Records") -> Iterator[Problem]:
    yield from _within(records)
    yield from _across(records)


def _within(records: "Records") -> Iterator[Problem]:
    for file, document in report.documents(records):
        seen: dict[str, int] = {}
        for index, clause in enumerate(document.clauses):
            if clause.id in seen:
                other = document.clauses[seen[clause.id]].number
                taken = f"l'identifiant {shown(clause.id)} sert déjà à la clause {shown(other)}"
                message = Message(f"{taken}. Choisissez-en un autre.", "un identifiant qui ne sert pas déjà")
                yield report.at(records, file, ("clauses", index, "id"), message, anchor="identifiants")
            seen.setdefault(clause.id, index)
        for old, new in document.moved.items():
            if old in seen:
                text = f"{shown(old)} existe encore : un identifiant déplacé ne peut plus servir."
                message = Message(text, "un identifiant qui ne sert plus", found=old)
                yield report.at(records, file, ("moved", old), message, anchor="identifiants")
            if new not in seen:
                message = unknown(new, "une clause de ce document", seen)
                yield report.at(records, file, ("moved", old), message, anchor="identifiants")
        for index, waiver in enumerate(document.exceptions):
            if waiver.clause not in seen:
                message = unknown(waiver.clause, "une clause de ce document", seen)
                yield report.at(records, file, ("exceptions", index, "clause"), message, anchor="identifiants")


def _across(records: "Records") -> Iterator[Problem]:
    """The page of a provider has an anchor for each of its documents, and for each clause: `cgv-a-b` is that of clause
    `a-b` of `cgv`, and of clause `b` of `cgv-a`."""
    owners: dict[tuple[str, str], _Owner] = {(f.provider, f.document): (f.document, "") for f in records.documents}
    for file, document in report.documents(records):
        for where, id_ in _ids(document):
            here, address = (file.document, id_), anchor(file.document, id_)
            other = owners.setdefault((file.provider, address), here)
            if other[0] != file.document:
                text = f"{_named(here)} aurait la même adresse que {_named(other)} : #{address}."
                expected = "un identifiant qui donne une autre adresse"
                message = Message(f"{text} Choisissez un autre identifiant.", expected, found=id_)
                yield report.at(records, file, where, message, anchor="identifiants")


def _named(owner: _Owner) -> str:
    document, id_ = owner
    return f"la clause {shown(id_)} de {shown(document)}" if id_ else f"le document {shown(document)}"


def _ids(document: DocumentRecord) -> Iterator[tuple[yaml_reader.Where, str]]:
    """The ids that clauses have and had, each with its place."""
    yield from ((("clauses", index, "id"), clause.id) for index, clause in enumerate(document.clauses))
    yield from ((("moved", old), old) for old in document.moved)
