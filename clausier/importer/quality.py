"""How well the importer finds again the headings of documents that were read by hand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from clausier.importer.segment.cut import Cut
from clausier.importer.segment.marks import marks
from clausier.model import Clause, Section, Version

# « 4.1, al. 1 » is printed 4.1; what follows in the article, « 4.1, al. 2 », has no heading of its own.
_PRINTED = re.compile(
    r"(\d+(?:[A-Z]+\d*)?(?:\.\d+)*|[IVXLC]+|Préambule|Introduction)(?:, (?:al\.|tirets?|phrases?) 1\b.*)?"
)
_LAST_PART = re.compile(r"(?:\d+)?([A-Z])$")  # « 3A » is printed « A/ » under article 3


@dataclass(frozen=True)
class Score:
    """Counts of headings: found and right, found, to be found."""

    right: int
    found: int
    expected: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.found + other.found, self.expected + other.expected)


def score(expected: Mapping[int, int], found: Mapping[int, int]) -> tuple[Score, Score]:
    """First-level headings, then all; both map a line to its level. A heading is right on its line; among those of the
    first level, on that level too."""
    first = {line for line, level in expected.items() if level == 1}
    first_found = {line for line, level in found.items() if level == 1}
    every = len(expected.keys() & found.keys())
    return Score(len(first & first_found), len(first_found), len(first)), Score(every, len(found), len(expected))


def found(cut: Cut) -> dict[int, int]:
    """The level of each heading of a cut document, by line."""
    return {above.line: above.level for above in cut.outline} | {u.line: u.level for u in cut.units if u.level}


def expected(version: Version, lines: list[str]) -> dict[int, int]:
    """The level of each heading that a published version names and its source prints, by line.

    A clause that is a whole article has no heading of its own in the outline: its number is looked for in its lines.
    """
    levels = {section.line: 1 if section.part else section.level for section in _sections(version.body)}
    for clause in version.clauses:
        if not (shown := _PRINTED.fullmatch(clause.number)):
            continue
        line = next((n for n in clause.locator.lines() if _prints(lines[n - 1], shown[1])), 0)
        if line and line not in levels:
            levels[line] = _level(shown[1])
    return levels


def _sections(body: Iterable[Section | Clause]) -> Iterator[Section]:
    for item in body:
        if isinstance(item, Section):
            yield item
            yield from _sections(item.children)


def _prints(line: str, number: str) -> bool:
    if len(number) > 4 and not number[0].isdigit() and number.casefold() in line.casefold():
        return True
    lone = _LAST_PART.fullmatch(number)
    accepted = {number, lone[1] if lone else number}
    return any(mark.printed in accepted for mark in marks(line))


def _level(number: str) -> int:
    letters = re.fullmatch(r"\d+([A-Z]+)\d*", number)
    return 1 + len(letters[1]) if letters else 1 + number.count(".")
