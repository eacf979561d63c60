"""How reasons name what a document states."""

from collections.abc import Iterable

from clausier.model import StatedFact


def named(stated: Iterable[StatedFact]) -> str:
    """« 30 jours (accompagnement) ; d'avance (entretien) »: each value once, with the case it is stated for."""
    return " ; ".join(dict.fromkeys(in_case(s.value.text, s) for s in stated))


def in_case(text: str, stated: StatedFact) -> str:
    """The same words, with the case in brackets: what is stated for a case is not said of all."""
    return f"{text} ({stated.when})" if stated.when else text


def sentence(text: str) -> str:
    """The same words with a capital, as at the head of a sentence."""
    return text[:1].upper() + text[1:]
