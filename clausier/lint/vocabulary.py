"""topics.yml and facts.yml agree with each other, and no id is given twice."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from clausier import yaml_reader
from clausier.files import FACTS, TOPICS
from clausier.problems import Problem, nearest, shown

if TYPE_CHECKING:
    from clausier.load import Records

_Named: TypeAlias = tuple[yaml_reader.Where, str]


def check(records: "Records") -> Iterator[Problem]:
    topics = {topic.id for family in records.families for topic in family.topics}
    facts = {fact.id: fact for fact in records.facts}
    if not topics or not facts:
        return  # unreadable: said elsewhere

    def problem(file: str, where: yaml_reader.Where, message: str) -> Problem:
        path = records.layout.root / file
        field = ".".join(str(step) for step in where if isinstance(step, str))
        line = yaml_reader.line_of(path, where)
        return Problem(records.layout.name(path), line, field, message, anchor="vocabulaires")

    families = list(enumerate(records.families))
    ids: list[_Named] = [((f, "id"), family.id) for f, family in families]
    ids += [((f, "topics", t, "id"), topic.id) for f, family in families for t, topic in enumerate(family.topics)]
    for where, id_ in _again(ids):
        message = f"{shown(id_)} sert deux fois. Un identifiant ne désigne qu'un thème ou une famille."
        yield problem(TOPICS, where, message)
    names: list[_Named] = [((n, "id"), fact.id) for n, fact in enumerate(records.facts)]
    names += [((n, "aliases", i), name) for n, fact in enumerate(records.facts) for i, name in enumerate(fact.aliases)]
    for where, id_ in _again(names):
        yield problem(FACTS, where, f"{shown(id_)} sert deux fois, comme identifiant ou comme ancien nom.")

    for f, family in families:
        for t, topic in enumerate(family.topics):
            for i, fact in enumerate(topic.facts):
                if fact not in facts:
                    message = f"{shown(fact)} n'est pas un fait de facts.yml." + nearest(fact, facts)
                    yield problem(TOPICS, (f, "topics", t, "facts", i), message)
    listed = {(topic.id, fact) for family in records.families for topic in family.topics for fact in topic.facts}
    for n, record in enumerate(records.facts):
        if record.topic not in topics:
            message = f"{shown(record.topic)} n'est pas un thème." + nearest(record.topic, topics)
            yield problem(FACTS, (n, "topic"), message)
        elif (record.topic, record.id) not in listed:
            yield problem(FACTS, (n, "id"), f"le thème {shown(record.topic)} ne liste pas ce fait dans topics.yml.")
        if record.type == "choice" and not record.values:
            yield problem(FACTS, (n,), f"le fait {shown(record.id)} est un choix sans valeurs.")
        if isinstance(record.favours, list):
            for choice in record.favours:
                if choice not in record.values:
                    message = f"{shown(choice)} n'est pas une valeur de ce fait." + nearest(choice, record.values)
                    yield problem(FACTS, (n, "favours"), message)


def _again(named: Iterable[_Named]) -> Iterator[_Named]:
    """Those whose id has been given before."""
    seen: set[str] = set()
    for where, id_ in named:
        if id_ in seen:
            yield where, id_
        seen.add(id_)
