"""Texts hold words: in restatements and notes bold, italics and lists; elsewhere nothing but words.

Rendering makes any markup inert; refusing it here tells the author at once.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import yaml_reader
from clausier.lint import report
from clausier.problems import Problem, shown

if TYPE_CHECKING:
    from clausier.load import Records

_FORBIDDEN = {
    "une balise HTML": re.compile(r"</?[a-zA-Z!][^>]*>?|&[a-zA-Z#][a-zA-Z0-9]*;"),
    "une formule de gabarit": re.compile(r"\{\{|\}\}|\{%|%\}|\{:|\{#"),
    "un lien ou une image": re.compile(r"!?\[[^\]]*\]\s?\(|\[[^\]]*\]:|<?\b(?:javascript|data|vbscript):", re.IGNORECASE),
    "du code": re.compile(r"`"),
    "un titre ou une citation Markdown": re.compile(r"(?m)^\s{0,3}(?:#{1,6}\s|>)"),
}


def check(records: "Records") -> Iterator[Problem]:
    for file, document in report.documents(records):
        texts: list[tuple[yaml_reader.Where, str]] = [(("title",), document.title)]
        texts += [(("outline", n, "heading"), heading.heading) for n, heading in enumerate(document.outline)]
        texts += [(("not_concerned", subject), reason) for subject, reason in document.not_concerned.items()]
        for index, clause in enumerate(document.clauses):
            fields = {"number": clause.number, "heading": clause.heading, "summary": clause.summary, "note": clause.note or ""}
            texts += [(("clauses", index, name), text) for name, text in fields.items()]
            texts += [(("clauses", index, "cites", n), text) for n, text in enumerate(clause.cites)]
            texts += [
                (("clauses", index, "facts", fact), f"{stated.value} {stated.when or ''}")
                for fact, values in clause.facts.items()
                for stated in values
            ]
        for where, text in texts:
            for what, pattern in _FORBIDDEN.items():
                if found := pattern.search(text):
                    message = f"{what} n'a pas sa place ici : {shown(found[0])}. Écrivez la règle en mots."
                    yield report.at(records, file, where, message, anchor="mise-en-forme")
