"""Every topic named in a document exists, and is named once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import yaml_reader
from clausier.lint import report
from clausier.problems import Message, Problem, shown, unknown

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
    described = [topic for family in records.families for topic in family.topics]
    topics = {topic.id for topic in described}
    names = {name: topic.id for topic in described for name in (*topic.synonyms.fr, topic.label)}
    facts = {fact.id for fact in records.facts}
    if not topics:
        return

    for file, document in report.documents(records):

        def known(subject: str, where: yaml_reader.Where, valid: set[str] = topics, file=file) -> Iterator[Problem]:  # type: ignore[no-untyped-def]
            if subject not in valid:
                message = unknown(subject, "un thème de topics.yml", valid, names=names)
                yield report.at(records, file, where, message, anchor="themes")

        for n, heading in enumerate(document.outline):
            if heading.topic:
                yield from known(heading.topic, ("outline", n, "topic"))
        for index, clause in enumerate(document.clauses):
            yield from known(clause.topic, ("clauses", index, "topic"))
            for n, also in enumerate(clause.also):
                yield from known(also, ("clauses", index, "also", n))
                if also == clause.topic or also in clause.also[:n]:
                    text = f"le thème {shown(also)} est écrit deux fois pour cette clause."
                    message = Message(text, "chaque thème une fois")
                    yield report.at(records, file, ("clauses", index, "also", n), message, anchor="themes")
        dealt_with = {about for clause in document.clauses for about in (clause.topic, *clause.also, *clause.facts)}
        for subject in document.not_concerned:
            if facts:
                yield from known(subject, ("not_concerned", subject), topics | facts)
            if subject in dealt_with:
                text = f"{shown(subject)} est dit sans objet, mais une clause en traite."
                message = Message(text, "un thème ou un fait dont aucune clause ne traite", found=subject)
                yield report.at(records, file, ("not_concerned", subject), message, anchor="silences")
        if isinstance(document.reviewed, list):
            for n, topic in enumerate(document.reviewed):
                yield from known(topic, ("reviewed", n))
