"""A published document is complete; a draft says what is still to be done."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from clausier.lint import report
from clausier.problems import Message, Problem
from clausier.records import DocumentRecord

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
    for file, document in report.documents(records):
        if document.status == "draft":
            found = report.at(records, file, ("status",), progress(document), anchor="brouillons")
            yield replace(found, severity="warning")
            continue
        for index, clause in enumerate(document.clauses):
            if not clause.summary:
                message = Message("la restitution est vide.", "la règle de la clause, dite avec vos mots")
                yield report.at(records, file, ("clauses", index, "summary"), message, anchor="restituer")
            if clause.suggested:
                message = Message(
                    "ces propositions de l'importation ne sont pas confirmées.",
                    "les faits justes recopiés dans « facts », puis « suggested » effacé",
                )
                yield report.at(records, file, ("clauses", index, "suggested"), message, anchor="brouillons")


def progress(document: DocumentRecord) -> Message:
    """How far a draft is: restatements written, suggestions settled, what to write when all is done."""
    total = len(document.clauses)
    written = sum(bool(clause.summary) for clause in document.clauses)
    facts = sum(len(clause.suggested.facts) for clause in document.clauses if clause.suggested)
    unsettled = sum(bool(clause.suggested) for clause in document.clauses)
    if written == total and not unsettled:
        return Message("brouillon complet.", "« status: draft » effacé pour le publier")
    parts = [f"{written} {'restitutions écrites' if written > 1 else 'restitution écrite'} sur {total}"]
    if unsettled:
        clauses = "clauses attendent" if unsettled > 1 else "clause attend"
        parts.append(f"{unsettled} {clauses} la confirmation de leur thème{f' et de {facts} faits' if facts else ''}")
    return Message(f"brouillon, non publié : {', '.join(parts)}.")
