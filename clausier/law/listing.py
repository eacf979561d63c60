"""Stated values in brackets, within a sentence."""

from collections.abc import Iterable, Sequence

from clausier.law.phrases import lowered
from clausier.law.span import spelled
from clausier.model import StatedFact
from clausier.quantities.duration import Duration
from clausier.quantities.word import Choice

_MOST = 6  # a longer list is no longer read


def bracketed(stated: Iterable[StatedFact]) -> str:
    """« (retard – hébergement ; perte de temps) »: each value once, with the case it is stated for unless it is stated
    for all; of more than six, the first five and the number of the others."""
    found = tuple(stated)
    always = {s.value for s in found if not s.when}
    shown = [s for s in found if not s.when or s.value not in always]
    parts = list(dict.fromkeys(f"{_within(s)} – {s.when}" if s.when else _within(s) for s in shown))
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
