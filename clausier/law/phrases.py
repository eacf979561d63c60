"""How reasons name what a document states. Longer lists, in brackets, are in `listing`."""

from collections.abc import Iterable, Sequence

from clausier.model import StatedFact
from clausier.quantities.word import Choice


def named(stated: Iterable[StatedFact]) -> str:
    """« 30 jours (accompagnement), d'avance (entretien) et à réception »: each value once, with its case."""
    return joined(tuple(dict.fromkeys(in_case(_within(s), s) for s in stated)))


def joined(parts: Sequence[str], last: str = "et") -> str:
    """« a », « a et b », « a, b et c »."""
    *first, end = parts
    return f"{', '.join(first)} {last} {end}" if first else end


def in_case(text: str, stated: StatedFact) -> str:
    """The same words, with the case in brackets: what is stated for a case is not said of all."""
    return f"{text} ({stated.when})" if stated.when else text


def sentence(text: str) -> str:
    """The same words with a capital, as at the head of a sentence."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """The same words with a small letter, as within a sentence; an acronym keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _within(stated: StatedFact) -> str:
    """A label in small letters; any other value as it stands."""
    return lowered(stated.value.text) if isinstance(stated.value, Choice) else stated.value.text
