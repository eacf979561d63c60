"""Sums paid before any service, as a document states them."""

from collections.abc import Iterable

from clausier.law.phrases import in_case, joined, lowered
from clausier.model import StatedFact
from clausier.quantities.word import Choice

FACT = "deposit"


def told(stated: Iterable[StatedFact]) -> str:
    """« un acompte de 50 % (à la commande) », « un acompte, si le devis le prévoit »: each once."""
    return joined(tuple(dict.fromkeys(in_case(f"un acompte{_how_much(s)}", s) for s in stated)))


def _how_much(stated: StatedFact) -> str:
    value = stated.value
    return f", {lowered(value.text)}" if isinstance(value, Choice) else f" de {value.text}"
