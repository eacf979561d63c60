"""Stated values in brackets, within a sentence."""

from collections.abc import Iterable, Sequence

from clausier.law.phrases import lowered
from clausier.law.span import spelled
from clausier.model import StatedFact
from clausier.quantities.duration import Duration
from clausier.quantities.word import Choice

_MOST = 8  # a longer list is no longer read


def bracketed(stated: Iterable[StatedFact]) -> str:
    """« (retard – hébergement, ou maintenance ; perte de temps) »: each value once, with the cases it is stated for
    unless it is stated for all; of more than eight, the first seven and the number of the others."""
    found: dict[str, dict[str, None]] = {}
    for s in stated:
        found.setdefault(_within(s), {})[s.when] = None
    parts = [value if "" in when else f"{value} – {', ou '.join(when)}" for value, when in found.items()]
    if len(parts) > _MOST:
        parts[_MOST - 1 :] = [f"{len(parts) - _MOST + 1} autres"]
    separator = " ; " if any("," in part or " – " in part for part in parts) else ", "
    return f"({separator.join(parts)})"


def cases(stated: Sequence[StatedFact]) -> str:
    """« (infogérance ; maintenance) » after a space, where all is stated for a case; else nothing."""
    found = dict.fromkeys(s.when for s in stated)
    return f" ({' ; '.join(found)})" if found and all(found) else ""


def _within(stated: StatedFact) -> str:
    """A label in small letters; business days in calendar days, too; any other value as it stands."""
    value = stated.value
    if isinstance(value, Duration):
        return spelled(value)
    return lowered(value.text) if isinstance(value, Choice) else value.text
