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
            provider = records.providers.get(file.provider)
            told = progress(document, described=provider is None or bool(provider.activity))
            found = report.at(records, file, ("status",), told, anchor="brouillons")
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


def progress(document: DocumentRecord, *, described: bool = True) -> Message:
    """How far a draft is: restatements written, suggestions settled; what to write when all is done.

    `described` is whether its provider says what it does, without which nothing of it is published."""
    total = len(document.clauses)
    written = sum(bool(clause.summary) for clause in document.clauses)
    facts = sum(len(clause.suggested.facts) for clause in document.clauses if clause.suggested)
    unsettled = sum(bool(clause.suggested) for clause in document.clauses)
    remaining = []
    if written < total:
        remaining.append(f"{written} {'restitutions écrites' if written > 1 else 'restitution écrite'} sur {total}")
    if unsettled:
        topics = f"{unsettled} thème{'s' if unsettled > 1 else ''}"
        remaining.append(f"à confirmer : {topics}{f' et {facts} fait' + 's' * (facts > 1) if facts else ''}")
    if not described:
        remaining.append("à écrire : l'activité du prestataire, dans provider.yml")
    if remaining:
        return Message(f"brouillon, non publié : {' ; '.join(remaining)}.")
    return Message(
        "brouillon complet. Pour le publier, effacez la ligne « status: draft ».", "« status: draft » effacé"
    )
