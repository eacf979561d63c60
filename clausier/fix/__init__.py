"""What can be repaired in a data file without changing what it says.

A file is repaired in place, character by character: comments and whatever needs no repair stay as they were written. No
repair is believed: the file is read again after each, and one that would change its meaning is not made.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from clausier import yaml_reader
from clausier.fix import lines, order, quotes, spelling
from clausier.fix.edits import Edit, applied, kept
from clausier.fix.meaning import meaning
from clausier.yaml_reader import Tree, Unreadable

_ROUNDS = 8  # a repair may make way for another; three rounds are many


class Repair(NamedTuple):
    """What it does, in French, and where a text needs it."""

    what: str
    find: Callable[[str], Sequence[Edit]]


REPAIRS = (
    Repair("espaces en fin de ligne", lines.trailing_spaces),
    Repair("fin du fichier", lines.last_line_end),
    Repair("apostrophes et espaces insécables", spelling.find),
    Repair("guillemets", quotes.find),
    Repair("ordre des champs du document", order.of_document),
    Repair("ordre des champs des clauses", order.of_clauses),
    Repair("lignes vides entre les clauses", lines.between_clauses),
)


@dataclass(frozen=True)
class Fixed:
    """A text that needs no more repair, and how many times each was made, by its name."""

    text: str
    done: dict[str, int]


def fixed(raw: bytes, tree: Tree) -> Fixed:
    """The repaired text of a file whose content `yaml_reader.read` gave as `tree`."""
    done: Counter[str] = Counter()
    text = raw.decode("utf-8")
    if text.startswith("\ufeff"):
        text = text[1:]
        done["marque d'ordre des octets"] += 1
    if returns := text.count("\r"):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        done["fins de ligne"] += returns
    meant = meaning(tree)
    for _ in range(_ROUNDS):
        before = text
        for repair in REPAIRS:
            edits = kept(text, repair.find(text), lambda candidate: _means(candidate) == meant)
            text = applied(text, edits)
            done[repair.what] += len(edits)
        if text == before:
            break
    return Fixed(text, {what: count for what, count in done.items() if count})


def _means(text: str) -> object:
    try:
        return meaning(yaml_reader.read_text(text, ""))
    except Unreadable:
        return None
