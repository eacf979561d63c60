"""No e-mail address, telephone number or street address: a reader needs none to know what she accepts."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier.lint import report
from clausier.problems import Message, Problem, shown

if TYPE_CHECKING:
    from clausier.load import Records

PERSONAL = {
    "une adresse e-mail": re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"),
    "un numéro de téléphone": re.compile(r"(?<![\d,.])(?:\+33\s?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)"),
    "une adresse postale": re.compile(
        r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:(?i:rue|avenue|boulevard|allée|chemin|impasse|quai)\s"
        r"|(?i:place|cours|route)\s+(?:d[eu]s?\s+|de\s+la\s+)?[A-ZÀ-Ý][\w-]*)"
    ),
}
_MAY_HOLD = re.compile(r"[\d@]")  # all of them hold a digit or an at sign


def check(records: "Records") -> Iterator[Problem]:
    for provider, record in records.providers.items():
        path = records.layout.provider_file(provider)
        for name, value in record:
            for message in _messages(str(value or "")):
                yield report.in_file(records, path, (name,), message, anchor="vie-privee")
    for file, document in report.documents(records):
        for where, text in report.texts(document):
            for message in _messages(text):
                yield report.at(records, file, where, message, anchor="vie-privee")


def _messages(text: str) -> Iterator[Message]:
    if not _MAY_HOLD.search(text):
        return
    for what, pattern in PERSONAL.items():
        if found := pattern.search(text):
            message = f"{what} ne se publie pas : {shown(found[0])} est à effacer."
            yield Message(message, "un texte sans donnée personnelle", found=found[0])
