"""A draft completed with what an earlier version of its document says in the same words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from clausier.importer.carry.align import origins
from clausier.importer.carry.owners import LEFT_ASIDE, Group, groups, moved
from clausier.importer.carry.plan import free, outline, renumbered
from clausier.importer.carry.said import said
from clausier.records import ClauseRecord, DocumentRecord, StatedRecord

Record = dict[str, Any]

_FIELDS = ("kind", "title", "date", "source", "status", "not_concerned", "outline", "skipped", "clauses")


@dataclass(frozen=True)
class Earlier:
    """An earlier version: its file, what was written of it, the lines of its text."""

    name: str
    record: DocumentRecord
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Carried:
    """A draft, the ids of its clauses that say the same as before, and of those whose words have changed.

    The latter keep what was written, to be read again: `suggested` stays with them, so that none is published unread.
    `gone` are the ids of the earlier version that no clause continues.
    """

    record: Record
    same: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def carried(record: Record, lines: Sequence[str], earlier: Earlier) -> Carried:
    """`record` is the draft of the text whose lines are `lines`. Clauses that were not restated are read anew."""
    drafted = record["clauses"]
    units = [_numbers(_spans(clause["lines"])) for clause in drafted]
    before = {clause.id: clause for clause in earlier.record.clauses if clause.summary}
    theirs = {id_: [n for n in _numbers(c.lines) if n <= len(earlier.lines)] for id_, c in before.items()}
    home = {line: LEFT_ASIDE + skipped.reason for skipped in earlier.record.skipped for line in _numbers(skipped.lines)}
    home |= {line: id_ for id_, own in theirs.items() for line in own}
    found = origins(earlier.lines, lines)
    texts = {id_: " ".join(earlier.lines[n - 1] for n in own) for id_, own in theirs.items()}
    made = moved(groups(units, lines, found, home, texts), lines, texts)

    above = {unit[0]: str(clause["number"]) for unit, clause in zip(units, drafted, strict=True)}
    plan = outline(record.get("outline", []), earlier.record.outline, found, above)
    printed = {entry["line"]: str(entry.get("number", "")) for entry in plan}
    then = {entry.line: entry.number or "" for entry in earlier.record.outline}
    taken = {*before, *(group.owner for group in made)}
    clauses: list[Record] = []
    skipped = list(record.get("skipped", []))
    same: list[str] = []
    changed: list[str] = []
    for group in made:
        new, spans = drafted[group.unit], _written(_with_blanks(group.lines, lines))
        if group.owner.startswith(LEFT_ASIDE):
            skipped.append({"lines": spans, "reason": group.owner.removeprefix(LEFT_ASIDE)})
        elif old := before.get(group.owner):
            number = renumbered(old.number, str(new["number"]))
            now = said(((n, lines[n - 1]) for n in group.lines), number, printed)
            was = said(((n, earlier.lines[n - 1]) for n in theirs[old.id]), old.number, then)
            unchanged = not old.suggested and now == was
            (same if unchanged else changed).append(old.id)
            level = new.get("level") if group.lines[0] == units[group.unit][0] else None
            place = {"number": number, "level": level, "lines": spans}
            clauses.append(_clause(old, place, {} if unchanged else _suggested(new, group, old)))
        else:
            id_ = free(new["id"], taken)
            taken.add(id_)
            clauses.append(new | {"id": id_, "lines": spans})
    complete = record | {"outline": plan, "skipped": sorted(skipped, key=_first), "clauses": clauses}
    complete["not_concerned"] = dict(earlier.record.not_concerned)
    ordered = {field: complete[field] for field in _FIELDS if complete.get(field)}
    gone = tuple(id_ for id_ in before if id_ not in {group.owner for group in made})
    return Carried(ordered, tuple(same), tuple(changed), gone)


def _clause(old: ClauseRecord, place: Mapping[str, Any], suggested: Record) -> Record:
    """What was written of a clause, where it stands now."""
    found = {
        "id": old.id, "number": place["number"], "heading": old.heading, "level": place["level"], "topic": old.topic,
        "also": list(old.also), "lines": place["lines"], "summary": old.summary,
        "facts": {fact: _stated(values) for fact, values in old.facts.items()},
        "suggested": suggested, "cites": list(old.cites), "note": old.note,
    }  # fmt: skip
    return {field: value for field, value in found.items() if value not in (None, [], {})}


def _suggested(new: Record, group: Group, old: ClauseRecord) -> Record:
    """What the importer read in the lines of a group, and its author has not written already."""
    read, known = new["suggested"], {(fact, stated.value) for fact, values in old.facts.items() for stated in values}
    facts = [
        fact
        for fact in read.get("facts", [])
        if fact["line"] in group.lines and (fact["fact"], fact["value"]) not in known
    ]
    return {"topics": read["topics"]} | ({"facts": facts} if facts else {})


def _stated(values: Sequence[StatedRecord]) -> Any:
    """As authors write it: one value alone, several as a list."""
    written = [{"value": stated.value, "when": stated.when} if stated.when else stated.value for stated in values]
    return written[0] if len(written) == 1 else written


def _numbers(spans: Sequence[Sequence[int]]) -> list[int]:
    return [line for start, end in spans for line in range(start, end + 1)]


def _spans(written: Any) -> Sequence[Sequence[int]]:
    return written if isinstance(written[0], list) else [written]


def _with_blanks(asked: Sequence[int], lines: Sequence[str]) -> list[int]:
    """Lines with the blank ones between them."""
    inside = set(asked)
    for start, end in pairwise(asked):
        between = range(start + 1, end)
        if not any(lines[n - 1].strip() for n in between):
            inside |= set(between)
    return sorted(inside)


def _written(asked: Sequence[int]) -> list[Any]:
    """Spans as authors write them: one stands alone."""
    spans: list[list[int]] = []
    for line in asked:
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    return spans[0] if len(spans) == 1 else spans


def _first(skipped: Record) -> int:
    return int(_spans(skipped["lines"])[0][0])
