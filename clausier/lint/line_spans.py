"""Spans of lines run forwards, and no line belongs to two clauses."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from clausier import yaml_reader
from clausier.lint import report
from clausier.problems import Message, Problem

if TYPE_CHECKING:
    from clausier.load import Records

MAX_LINE = 20_000  # beyond, a slip of the keyboard would be counted line by line


def check(records: "Records") -> Iterator[Problem]:
    for file, document in report.documents(records):
        owners: dict[int, str] = {}
        places: list[tuple[str, yaml_reader.Where, Sequence[tuple[int, int]]]] = [
            (clause.id, ("clauses", index, "lines"), clause.lines) for index, clause in enumerate(document.clauses)
        ]
        places += [("skipped", ("skipped", n, "lines"), skipped.lines) for n, skipped in enumerate(document.skipped)]
        for owner, where, spans in places:
            for start, end in spans:
                if start > end:
                    text = f"la ligne de début ({start}) vient après la ligne de fin ({end})."
                    message = Message(text, "la première ligne, puis la dernière")
                    yield report.at(records, file, where, message, anchor="lignes")
                elif end > MAX_LINE:
                    text = f"la ligne {end} n'existe dans aucun document (au plus {MAX_LINE})."
                    message = Message(text, f"au plus {MAX_LINE}")
                    yield report.at(records, file, where, message, anchor="lignes")
                elif taken := next((line for line in range(start, end + 1) if line in owners), 0):
                    text = f"la ligne {taken} appartient déjà à « {owners[taken]} »."
                    message = Message(text, "des lignes qui n'appartiennent à aucune autre clause")
                    yield report.at(records, file, where, message, anchor="lignes")
                else:
                    owners.update(dict.fromkeys(range(start, end + 1), owner))
        firsts = [clause.lines[0][0] for clause in document.clauses]
        for index in range(1, len(firsts)):
            if firsts[index] < firsts[index - 1]:
                text = "cette clause vient avant la précédente dans le document. Gardez l'ordre du document."
                message = Message(text, "les clauses dans l'ordre du document")
                yield report.at(records, file, ("clauses", index, "lines"), message, anchor="lignes")
