"""Every fact exists, every value is in its grammar, and several values say when each holds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import assemble
from clausier.lint import report
from clausier.problems import Message, Problem, closest, nearest, shown, unknown
from clausier.quantities import QuantityError

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
    facts = assemble.fact_index(records.facts)
    renamed = {alias: fact.id for fact in records.facts for alias in fact.aliases}
    if not facts:
        return
    for file, index, clause in report.clauses(records):
        for name, values in clause.facts.items():
            where = ("clauses", index, "facts", name)
            if name not in facts:
                message = unknown(name, "un fait de facts.yml", facts)
                if name in renamed:
                    text = f"{shown(name)} n'est pas un fait de facts.yml. Ce fait s'appelle « {renamed[name]} »."
                    message = Message(text, message.expected, renamed[name], name)
                yield report.at(records, file, where, message, anchor="faits")
                continue
            fact = facts[name]
            for stated in values:
                try:
                    assemble.value(fact, stated.value)
                except QuantityError as error:
                    names = [*fact.values, *fact.values.values()]
                    choices = f" Valeurs : {', '.join(fact.values)}." if fact.values else ""
                    expected = f"{error}.{choices}"
                    refused = f"{shown(stated.value)} n'est pas accepté. Attendu : {expected}"
                    text = refused + nearest(stated.value, names)
                    near = closest(stated.value, names)
                    message = Message(text, expected.removesuffix("."), near, stated.value)
                    yield report.at(records, file, where, message, anchor="faits")
            if len(values) > 1 and not fact.many and sum(not stated.when for stated in values) > 1:
                text = "plusieurs valeurs : dites dans quel cas vaut chacune, avec « when »."
                message = Message(text, "le cas de chaque valeur, dans « when »")
                yield report.at(records, file, where, message, anchor="faits")
