"""A cap that may be nothing, or next to nothing, can empty the main obligation: a judge weighs it."""

import re
from decimal import Decimal

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.span import shorter
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.amount import Money, Multiple, Percentage
from clausier.quantities.duration import Duration

_RULE, _DEFAULT, _FACT, _WINDOW = (
    "essential-obligation",
    "liability-foreseeable",
    "liability_cap",
    "liability_cap_window",
)
_PAID = re.compile(r"\b(?:vers|pay|encaiss|per[cç]u|r[ée]gl|acquitt)", re.IGNORECASE)
_YEAR = Duration(Decimal(1), "an")


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if not stated:
        reason = (
            "Le document ne fixe pas de plafond : hors de ce qu'il exclut, les suites directes et prévisibles d'une "
            "faute se réparent en entier."
        )
        return finding(Verdict.SILENCE, reason, _DEFAULT, facts=[_FACT])
    if nil := [s for s in stated if _nil(s)]:
        reason = f"Le plafond est nul {bracketed(nil)} : un juge peut le tenir pour non écrit."
        return finding(Verdict.CAUTION, reason, _RULE, on=nil, missing="ce qui est essentiel dans la prestation")
    if paid := [s for s in stated if _on_what_was_paid(s)]:
        windows = case.stated(_WINDOW)
        reason = (
            f"Le plafond se compte sur ce que le client a payé {bracketed(paid)} : il est nul tant que rien ne l'est, "
            "et un juge peut écarter un plafond dérisoire."
        )
        return finding(
            Verdict.CAUTION, reason, _RULE, on=[*paid, *windows], missing="ce qui aura été payé le jour du dommage"
        )
    if small := [s for s in stated if not _whole_price(s)]:
        reason = (
            f"Le plafond {bracketed(small)} se mesure au prix et à l'enjeu : un juge peut écarter un plafond dérisoire."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=small, missing="le prix du contrat et l'enjeu pour le client")
    reason = f"Le plafond {bracketed(stated)} ne peut pas être nul et ne descend pas sous le prix ou une année de prix."
    return finding(Verdict.CONFORMING, reason, _RULE, on=stated)


def _nil(stated: StatedFact) -> bool:
    """Whether a cap is nothing whatever its base."""
    return stated.value.order == 0


def _on_what_was_paid(stated: StatedFact) -> bool:
    """The named value « sommes payées », or a share or a multiple of what was paid."""
    value = stated.value
    if isinstance(value, Percentage | Multiple):
        return bool(_PAID.search(value.base))
    return not isinstance(value, Money)


def _whole_price(stated: StatedFact) -> bool:
    """Whether a cap is at least the whole of its base, or a year of it."""
    value = stated.value
    if isinstance(value, Percentage):
        return bool(value.base) and value.share >= 1
    return isinstance(value, Multiple) and shorter(value.times, _YEAR) is False


CHECK = Check(
    id="montant-du-plafond",
    question="Le plafond de responsabilité peut-il se réduire à rien ?",
    topic="plafond-responsabilite",
    rules=(_RULE, _DEFAULT),
    facts=(_FACT, _WINDOW),
    decide=decide,
    caveats=("Un plafond égal au prix n'est pas dérisoire par lui-même, mais le contrat entier compte.",),
)
