"""No e-mail address, telephone number or street address: a reader needs none to know what she accepts."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import yaml_reader
from clausier.lint import report
from clausier.problems import Problem, shown

if TYPE_CHECKING:
    from clausier.load import Records

PERSONAL = {
    "une adresse e-mail": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "un numéro de téléphone": re.compile(r"(?<![\d,.])(?:\+33\s?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)"),
    "une adresse postale": re.compile(
        r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|allée|chemin|place|impasse|quai|cours|route)\s", re.IGNORECASE
    ),
}


def check(records: "Records") -> Iterator[Problem]:
    for provider, record in records.providers.items():
        path = records.layout.provider_file(provider)
        for name, value in record:
            for what, found in _personal(str(value or "")):
                line = yaml_reader.line_of(path, (name,))
                message = f"{what} ne se publie pas : {shown(found)}. Effacez-la."
                yield Problem(records.layout.name(path), line, name, message, anchor="vie-privee")
    for file, index, clause in report.clauses(records):
        fields = {"heading": clause.heading, "summary": clause.summary, "note": clause.note or ""}
        stated = {fact: " ".join(f"{s.value} {s.when or ''}" for s in values) for fact, values in clause.facts.items()}
        places: list[tuple[yaml_reader.Where, str]] = [(("clauses", index, name), text) for name, text in fields.items()]
        places += [(("clauses", index, "facts", fact), text) for fact, text in stated.items()]
        for where, text in places:
            for what, found in _personal(text):
                message = f"{what} ne se publie pas : {shown(found)}. Effacez-la."
                yield report.at(records, file, where, message, anchor="vie-privee")


def _personal(text: str) -> Iterator[tuple[str, str]]:
    for what, pattern in PERSONAL.items():
        if found := pattern.search(text):
            yield what, found[0]
