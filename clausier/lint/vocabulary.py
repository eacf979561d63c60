"""topics.yml and facts.yml agree with each other, and no id is given twice."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import yaml_reader
from clausier.files import FACTS, TOPICS
from clausier.problems import Problem, nearest, shown

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
    topics = {topic.id for family in records.families for topic in family.topics}
    facts = {fact.id: fact for fact in records.facts}
    if not topics or not facts:
        return  # unreadable: said elsewhere

    def problem(file: str, where: yaml_reader.Where, message: str) -> Problem:
        path = records.layout.root / file
        field = ".".join(str(step) for step in where if isinstance(step, str))
        return Problem(records.layout.name(path), yaml_reader.line_of(path, where), field, message, anchor="vocabulaires")

    ids = [family.id for family in records.families] + [t.id for f in records.families for t in f.topics]
    for id_ in _twice(ids):
        yield problem(TOPICS, (), f"{shown(id_)} sert deux fois. Un identifiant ne désigne qu'un thème ou une famille.")
    names = [name for fact in records.facts for name in (fact.id, *fact.aliases)]
    for id_ in _twice(names):
        yield problem(FACTS, (), f"{shown(id_)} sert deux fois, comme identifiant ou comme ancien nom.")

    for f, family in enumerate(records.families):
        for t, topic in enumerate(family.topics):
            for i, fact in enumerate(topic.facts):
                if fact not in facts:
                    message = f"{shown(fact)} n'est pas un fait de facts.yml." + nearest(fact, facts)
                    yield problem(TOPICS, (f, "topics", t, "facts", i), message)
    listed = {fact: topic.id for family in records.families for topic in family.topics for fact in topic.facts}
    for n, record in enumerate(records.facts):
        if record.topic not in topics:
            message = f"{shown(record.topic)} n'est pas un thème." + nearest(record.topic, topics)
            yield problem(FACTS, (n, "topic"), message)
        elif record.id not in listed:
            yield problem(FACTS, (n, "id"), f"le thème {shown(record.topic)} ne liste pas ce fait dans topics.yml.")
        if record.type == "choice" and not record.values:
            yield problem(FACTS, (n,), f"le fait {shown(record.id)} est un choix sans valeurs.")
        if isinstance(record.favours, list):
            for choice in record.favours:
                if choice not in record.values:
                    message = f"{shown(choice)} n'est pas une valeur de ce fait." + nearest(choice, record.values)
                    yield problem(FACTS, (n, "favours"), message)


def _twice(ids: list[str]) -> list[str]:
    return [id_ for id_, count in Counter(ids).items() if count > 1]
