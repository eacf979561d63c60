"""Every topic named in a document exists, and is named once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import yaml_reader
from clausier.lint import report
from clausier.problems import Problem, nearest, shown

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
    topics = {topic.id for family in records.families for topic in family.topics}
    facts = {fact.id for fact in records.facts}
    if not topics:
        return

    for file, document in report.documents(records):

        def unknown(subject: str, where: yaml_reader.Where, known: set[str] = topics, file=file) -> Iterator[Problem]:  # type: ignore[no-untyped-def]
            if subject not in known:
                message = f"{shown(subject)} n'est pas un thème de topics.yml." + nearest(subject, known)
                yield report.at(records, file, where, message, anchor="themes")

        for index, clause in enumerate(document.clauses):
            yield from unknown(clause.topic, ("clauses", index, "topic"))
            for n, also in enumerate(clause.also):
                yield from unknown(also, ("clauses", index, "also", n))
                if also == clause.topic or also in clause.also[:n]:
                    message = f"le thème {shown(also)} est écrit deux fois pour cette clause."
                    yield report.at(records, file, ("clauses", index, "also", n), message, anchor="themes")
        dealt_with = {about for clause in document.clauses for about in (clause.topic, *clause.also, *clause.facts)}
        for subject in document.not_concerned:
            yield from unknown(subject, ("not_concerned", subject), topics | facts)
            if subject in dealt_with:
                message = f"{shown(subject)} est dit sans objet, mais une clause en traite."
                yield report.at(records, file, ("not_concerned", subject), message, anchor="silences")
        if isinstance(document.reviewed, list):
            for n, topic in enumerate(document.reviewed):
                yield from unknown(topic, ("reviewed", n))
