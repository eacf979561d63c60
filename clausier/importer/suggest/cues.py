"""The patterns of `facts.yml`, ready to search."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from clausier.importer.suggest import printed

_TABLE = Path(__file__).with_name("facts.yml")
# Bounded, so that the time taken grows with the text alone.
_MEANT = {
    "……": "[^.;]{0,180}?",
    "…": "[^.;]{0,90}?",
    r"\w*": r"\w{0,30}+",
    r"\w+": r"\w{1,30}+",
    "’": "'",
}
_VALUES = {
    "duration": printed.DURATION,
    "money": printed.MONEY,
    "percentage": printed.PERCENTAGE,
    "number": printed.NUMBER,
    "place": r"(?P<place>[a-z][a-z'-]+(?:[ -][a-z'-]+){0,3})",
}
_SIGN = re.compile(r"(?<!\?P)<([a-z-]+)>")


@dataclass(frozen=True)
class Cue:
    """Words that state a value of a fact; `unless` is searched in their sentence, `needs` in their clause."""

    fact: str
    words: re.Pattern[str]
    value: str
    sure: bool
    unless: re.Pattern[str] | None
    needs: re.Pattern[str] | None


@lru_cache(maxsize=1)
def cues() -> tuple[Cue, ...]:
    """Every row of the table, in its order; a row with two patterns makes two."""
    table = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    macros = {name: f"(?:{pattern})" for name, pattern in table["macros"].items()} | _VALUES
    return tuple(
        _cue(fact, words, row, macros)
        for fact, rows in table["facts"].items()
        for row in rows
        for words in row["words"].split(" || ")
    )


def _cue(fact: str, words: str, row: Mapping[str, Any], macros: Mapping[str, str]) -> Cue:
    unless, needs = (_compiled(row[field], macros) if field in row else None for field in ("unless", "needs"))
    return Cue(fact, _compiled(words, macros), row["value"], row.get("sure", False), unless, needs)


def _compiled(pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    for _ in range(2):  # a macro may hold another
        pattern = _SIGN.sub(lambda match: macros[match[1]], pattern)
    for written, meant in _MEANT.items():
        pattern = pattern.replace(written, meant)
    return re.compile(pattern)
