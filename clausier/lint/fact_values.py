"""Every fact exists, every value is in its grammar, and several values say when each holds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import assemble
from clausier.lint import report
from clausier.problems import Problem, nearest, shown
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
                hint = f" Ce fait s'appelle « {renamed[name]} »." if name in renamed else nearest(name, facts)
                message = f"{shown(name)} n'est pas un fait de facts.yml.{hint}"
                yield report.at(records, file, where, message, anchor="faits")
                continue
            fact = facts[name]
            for stated in values:
                try:
                    assemble.value(fact, stated.value)
                except QuantityError as error:
                    names = [*fact.values, *fact.values.values()]
                    choices = f" Valeurs : {', '.join(fact.values)}." if fact.values else ""
                    refused = f"{shown(stated.value)} n'est pas accepté. Attendu : {error}.{choices}"
                    message = refused + nearest(stated.value, names)
                    yield report.at(records, file, where, message, anchor="faits")
            if len(values) > 1 and not fact.many and sum(not stated.when for stated in values) > 1:
                message = "plusieurs valeurs : dites dans quel cas vaut chacune, avec « when »."
                yield report.at(records, file, where, message, anchor="faits")
