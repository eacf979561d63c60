"""Texts hold words: in restatements and notes bold, italics and lists; elsewhere nothing but words.

Rendering makes any markup inert; refusing it here tells the author at once.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier.lint import report
from clausier.problems import Message, Problem, shown

if TYPE_CHECKING:
    from clausier.load import Records

FORBIDDEN = {
    "une balise HTML": re.compile(r"</?[a-zA-Z!][^>]*>?|&[a-zA-Z#][a-zA-Z0-9]*;"),
    "une formule de gabarit": re.compile(r"\{\{|\}\}|\{%|%\}|\{:|\{#"),
    "un lien ou une image": re.compile(r"!?\[[^\[\]]*+\](?:\s?\(|:)|<?\b(?:javascript|data|vbscript):", re.IGNORECASE),
    "du code": re.compile(r"`"),
    "un titre ou une citation Markdown": re.compile(r"(?m)^\s{0,3}(?:#{1,6}\s|>)"),
}
_MAY_HOLD = re.compile(r"[<>&`#{}\]]|[at]:")  # whatever is forbidden holds one of these


def check(records: "Records") -> Iterator[Problem]:
    for provider, record in records.providers.items():
        path = records.layout.provider_file(provider)
        for name, value in record:
            for message in _messages(str(value or "")):
                yield report.in_file(records, path, (name,), message, anchor="mise-en-forme")
    for file, document in report.documents(records):
        if not _MAY_HOLD.search(report.whole(document).lower()):
            continue
        for where, text in report.texts(document):
            for message in _messages(text):
                yield report.at(records, file, where, message, anchor="mise-en-forme")


def _messages(text: str) -> Iterator[Message]:
    for what, pattern in FORBIDDEN.items():
        if found := pattern.search(text):
            message = f"{what} n'a pas sa place ici : {shown(found[0])}. Écrivez la règle en mots."
            yield Message(message, "des mots, sans balise, lien ni code", found=found[0].strip())
