"""topics.yml and facts.yml agree with each other, and no id is given twice."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from clausier import yaml_reader
from clausier.files import FACTS, TOPICS
from clausier.lint import report
from clausier.problems import Message, Problem, shown, unknown

if TYPE_CHECKING:
    from clausier.load import Records

_Named: TypeAlias = tuple[yaml_reader.Where, str]
_FREE = "un identifiant qui ne sert pas déjà"


def check(records: "Records") -> Iterator[Problem]:
    topics = {topic.id for family in records.families for topic in family.topics}
    facts = {fact.id: fact for fact in records.facts}
    if not topics or not facts:
        return  # unreadable: said elsewhere

    def problem(file: str, where: yaml_reader.Where, message: Message) -> Problem:
        return report.in_file(records, records.layout.root / file, where, message, anchor="vocabulaires")

    families = list(enumerate(records.families))
    ids: list[_Named] = [((f, "id"), family.id) for f, family in families]
    ids += [((f, "topics", t, "id"), topic.id) for f, family in families for t, topic in enumerate(family.topics)]
    for where, id_ in _again(ids):
        text = f"{shown(id_)} sert deux fois. Un identifiant ne désigne qu'un thème ou une famille."
        yield problem(TOPICS, where, Message(text, _FREE))
    names: list[_Named] = [((n, "id"), fact.id) for n, fact in enumerate(records.facts)]
    names += [((n, "aliases", i), name) for n, fact in enumerate(records.facts) for i, name in enumerate(fact.aliases)]
    for where, id_ in _again(names):
        text = f"{shown(id_)} sert deux fois, comme identifiant ou comme ancien nom."
        yield problem(FACTS, where, Message(text, _FREE))

    for f, family in families:
        for t, topic in enumerate(family.topics):
            for i, fact in enumerate(topic.facts):
                if fact not in facts:
                    message = unknown(fact, "un fait de facts.yml", facts)
                    yield problem(TOPICS, (f, "topics", t, "facts", i), message)
    listed = {(topic.id, fact) for family in records.families for topic in family.topics for fact in topic.facts}
    for n, record in enumerate(records.facts):
        if record.topic not in topics:
            yield problem(FACTS, (n, "topic"), unknown(record.topic, "un thème", topics))
        elif (record.topic, record.id) not in listed:
            text = f"le thème {shown(record.topic)} ne liste pas ce fait dans topics.yml."
            yield problem(FACTS, (n, "id"), Message(text, "un fait que son thème liste"))
        if record.type == "choice" and not record.values:
            text = f"le fait {shown(record.id)} est un choix sans valeurs."
            yield problem(FACTS, (n,), Message(text, "les valeurs du choix, dans « values »", found=record.id))
        if isinstance(record.favours, list):
            for choice in record.favours:
                if choice not in record.values:
                    yield problem(FACTS, (n, "favours"), unknown(choice, "une valeur de ce fait", record.values))


def _again(named: Iterable[_Named]) -> Iterator[_Named]:
    """Those whose id has been given before."""
    seen: set[str] = set()
    for where, id_ in named:
        if id_ in seen:
            yield where, id_
        seen.add(id_)
