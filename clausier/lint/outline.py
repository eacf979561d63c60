"""The outline follows the document, one heading a line, and each part's name is given once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier.lint import report
from clausier.problems import Message, Problem, shown

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
    for file, document in report.documents(records):
        parts: set[str] = set()
        articles: set[int] = set()
        for n, heading in enumerate(document.outline):
            if n and heading.line < document.outline[n - 1].line:
                early = f"la ligne {heading.line} vient avant celle de l'intertitre précédent"
                message = Message(f"{early}. Gardez l'ordre du document.", "les intertitres dans l'ordre du document")
                yield report.at(records, file, ("outline", n, "line"), message, anchor="plan")
            if heading.part and heading.part in parts:
                text = f"la partie {shown(heading.part)} existe déjà."
                message = Message(text, "un nom de partie qui ne sert pas déjà")
                yield report.at(records, file, ("outline", n, "part"), message, anchor="plan")
            if heading.part:
                parts.add(heading.part)
            elif heading.line in articles:
                text = f"la ligne {heading.line} porte déjà un intertitre. Gardez-en un par ligne."
                message = Message(text, "un intertitre par ligne")
                yield report.at(records, file, ("outline", n, "line"), message, anchor="plan")
            else:
                articles.add(heading.line)
