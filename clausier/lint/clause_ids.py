"""A clause id is given once in a document, and an id that went is followed by one that exists."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier.lint import report
from clausier.problems import Message, Problem, shown, unknown

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
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
