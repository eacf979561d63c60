"""The plan of a draft, with what was written of the same headings before."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from clausier.importer.carry.align import Origins
from clausier.records import HeadingRecord

_FIRST = re.compile(r"[^\s,]+")  # « 12 » of « 12, al. 2 »


def outline(
    drafted: Sequence[Mapping[str, Any]], earlier: Sequence[HeadingRecord], found: Origins, numbers: Mapping[int, str]
) -> list[dict[str, Any]]:
    """The entries of a draft; those of the earlier version that still stand keep their words.

    `numbers` are those of the units, by the line they begin on: there stands the heading of an article that its author
    divided.
    """
    entries = {entry["line"]: dict(entry) for entry in drafted}
    arrived = {max(counts, key=counts.__getitem__): line for line, counts in reversed([*enumerate(found, 1)]) if counts}
    kept = set()
    for heading in earlier:
        if not (line := arrived.get(heading.line)):
            continue
        now = entries.get(line, {"line": line})
        was, number = heading.number or "", str(now.get("number", ""))
        if not number:
            number = renumbered(was, numbers.get(line, ""))
        elif was.endswith(number):  # « 3B », where « B » is printed
            number = was
        fields = {"line": line, "number": number, "heading": heading.heading, "part": heading.part}
        fields |= {"level": heading.level if heading.level > 1 else None, "topic": now.get("topic")}
        entries[line] = {name: value for name, value in fields.items() if value}
        kept.add(line)
    parts = {entries[line]["part"] for line in kept if "part" in entries[line]}
    for line, entry in entries.items():
        if line not in kept and "part" in entry:
            entry["part"] = free(entry["part"], parts)
    return [entries[line] for line in sorted(entries)]


def renumbered(old: str, now: str) -> str:
    """« 12, al. 2 » of the article that is now 13: « 13, al. 2 »."""
    first, new = _FIRST.match(old), _FIRST.match(now)
    if not first or not new or not (first[0][0].isdigit() and new[0][0].isdigit()):
        return old
    return new[0] + old[first.end() :]


def free(id_: str, taken: Collection[str]) -> str:
    """An id that does not serve yet: what is new cannot take the address of another."""
    found, count = id_, 2
    while found in taken:
        found, count = f"{id_}-{count}", count + 1
    return found
