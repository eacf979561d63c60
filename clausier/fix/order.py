"""The fields of a document and of its clauses, in the order of their records."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from clausier.fix import nodes
from clausier.fix.edits import Edit
from clausier.records import ClauseRecord, DocumentRecord

_DASH = re.compile(r" *- +")


@dataclass
class _Field:
    """A field with the comments right above it, as lines."""

    rank: int
    above: list[str]
    rows: list[str]


def of_document(text: str) -> list[Edit]:
    top = nodes.root(text)
    if not isinstance(top, yaml.MappingNode) or "clauses" not in [key.value for key, _ in top.value]:
        return []
    return _sorted(text, [top], list(DocumentRecord.model_fields))


def of_clauses(text: str) -> list[Edit]:
    return _sorted(text, nodes.clauses(text), list(ClauseRecord.model_fields))


def _sorted(text: str, mappings: Sequence[yaml.MappingNode], names: Sequence[str]) -> list[Edit]:
    rows = nodes.lines(text)
    starts, edits = nodes.starts(rows), []
    for mapping in mappings:
        ranks = [names.index(key.value) if key.value in names else -1 for key, _ in mapping.value]
        # A name that is not a field, or one given twice, is for its author to mend first.
        if -1 in ranks or len({*ranks}) < len(ranks) or ranks == sorted(ranks) or not _one_a_line(mapping, rows):
            continue
        fields = _fields(mapping, ranks, rows)
        first = mapping.value[0][0].start_mark
        last = first.line + sum(len(field.above) + len(field.rows) for field in fields)
        written = _written(fields, rows[first.line][: first.column])
        edits.append(Edit(starts[first.line], starts[last], "".join(written)))
    return edits


def _one_a_line(mapping: yaml.MappingNode, rows: list[str]) -> bool:
    """Whether each field begins its line, the first after a dash at most, and all in one column."""
    marks = [key.start_mark for key, _ in mapping.value]
    before = [rows[mark.line][: mark.column] for mark in marks]
    heads = not before[0].strip(" ") or bool(_DASH.fullmatch(before[0]))
    return not mapping.flow_style and heads and all(prefix == " " * marks[0].column for prefix in before[1:])


def _fields(mapping: yaml.MappingNode, ranks: Sequence[int], rows: list[str]) -> list[_Field]:
    fields: list[_Field] = []
    column = mapping.value[0][0].start_mark.column
    begins = [key.start_mark.line for key, _ in mapping.value]
    above: list[str] = []
    for n, (_, value) in enumerate(mapping.value):
        end = nodes.last_row(value, rows) + 1
        if n + 1 < len(begins):
            after = begins[n + 1]
            while after > end and _comment(rows[after - 1], column):
                after -= 1
            fields.append(_Field(ranks[n], above, rows[begins[n] : after]))
            above = rows[after : begins[n + 1]]
        else:
            fields.append(_Field(ranks[n], above, rows[begins[n] : end]))
    return fields


def _comment(row: str, column: int) -> bool:
    return row.startswith(f"{' ' * column}#")


def _written(fields: list[_Field], head: str) -> list[str]:
    """The lines of the fields once sorted. `head` is what stands before the first name: spaces, or those of a clause's
    dash, which passes to the field that comes first; the comments above that one go above the dash."""
    fields[0].rows[0] = " " * len(head) + fields[0].rows[0][len(head) :]
    fields.sort(key=lambda field: field.rank)
    first = fields[0]
    first.rows[0] = head + first.rows[0][len(head) :]
    dash = head[: len(head) - len(head.lstrip(" "))] if head.strip() else head
    first.above = [dash + row.lstrip(" ") for row in first.above]
    return [row for field in fields for row in (*field.above, *field.rows)]
