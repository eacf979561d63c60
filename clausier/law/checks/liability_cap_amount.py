"""A cap that may be nothing, or next to nothing, can empty the main obligation: a judge weighs it."""

import re
from decimal import Decimal

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.exclusions import DAMAGES, EVERYTHING, sweeping
from clausier.law.listing import bracketed
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.span import shorter
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.amount import Multiple, Percentage
from clausier.quantities.duration import Duration
from clausier.quantities.word import Choice

_RULE, _DEFAULT = "essential-obligation", "liability-foreseeable"
_FACT, _WINDOW = "liability_cap", "liability_cap_window"
_ON_PAID, _IN_KIND = "montant-paye", "remise-en-etat"
_PAID = re.compile(r"\b(?:vers|pay|encaiss|per[cç]u|r[ée]gl|acquitt)", re.IGNORECASE)
_YEAR = Duration(Decimal(1), "an")
_ESSENTIAL = "ce qui est essentiel dans la prestation"
_EMPTIES = "un juge peut tenir pour non écrite une clause qui vide un engagement essentiel de sa substance"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if not stated:
        return _uncapped(case)
    if in_kind := [s for s in stated if s.value.normal == _IN_KIND]:
        reason = f"La responsabilité se limite à ceci : {named(in_kind)}, sans aucune somme ; {_EMPTIES}."
        return finding(Verdict.CAUTION, reason, _RULE, on=in_kind, missing=_ESSENTIAL)
    if nil := [s for s in stated if _nil(s)]:
        reason = f"Le plafond est nul {bracketed(nil)} : un juge peut le tenir pour non écrit."
        return finding(Verdict.CAUTION, reason, _RULE, on=nil, missing=_ESSENTIAL)
    if paid := [s for s in stated if _on_what_was_paid(s)]:
        return _counted_on_payments(case, paid)
    if small := [s for s in stated if not _whole_price(s)]:
        reason = (
            f"Le plafond {bracketed(small)} se mesure au prix et à l'enjeu : un juge peut écarter un plafond dérisoire."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=small, missing="le prix du contrat et l'enjeu pour le client")
    reason = (
        f"Le plafond {bracketed(stated)} ne peut pas être nul et ne descend pas sous le prix ou une année de prix ; la "
        "loi, à défaut de clause, répare en entier ce qui était prévisible."
    )
    return finding(Verdict.DEROGATION, reason, _DEFAULT, on=stated)


def _uncapped(case: Case) -> Finding:
    """Without a cap, what is not ruled out is repaired; nothing is left where everything is ruled out."""
    if total := [s for s in sweeping(case.stated(DAMAGES)) if s.value.normal == EVERYTHING]:
        reason = f"Le document ne fixe pas de plafond, mais écarte ceci : {named(total)} ; {_EMPTIES}."
        return finding(Verdict.CAUTION, reason, _RULE, on=total, facts=[_FACT], missing=_ESSENTIAL)
    reason = (
        "Le document ne fixe pas de plafond : hors de ce qu'il exclut, les suites directes et prévisibles d'une "
        "faute se réparent en entier."
    )
    return finding(Verdict.SILENCE, reason, _DEFAULT, facts=[_FACT])


def _counted_on_payments(case: Case, paid: list[StatedFact]) -> Finding:
    """What was paid over the last months only is nothing again some months after the last payment."""
    sliding = [s.value for s in paid if isinstance(s.value, Multiple)]
    windows = () if sliding else case.stated(_WINDOW)
    nil = "il est nul tant que le client n'a rien payé"
    nil += f", le redevient {sliding[0].times.text} après le dernier paiement" if sliding else ""
    reason = (
        f"Le plafond se compte sur ce que le client a payé {bracketed([*paid, *windows])} : {nil}, et un juge peut "
        "écarter un plafond dérisoire."
    )
    missing = "ce qui aura été payé au jour où le plafond se compte"
    return finding(Verdict.CAUTION, reason, _RULE, on=[*paid, *case.stated(_WINDOW)], missing=missing)


def _nil(stated: StatedFact) -> bool:
    """Whether a cap is nothing whatever its base."""
    return stated.value.order == 0


def _on_what_was_paid(stated: StatedFact) -> bool:
    """The named value « sommes payées », or a share or a multiple of what was paid."""
    value = stated.value
    if isinstance(value, Percentage | Multiple):
        return bool(_PAID.search(value.base))
    return isinstance(value, Choice) and value.id == _ON_PAID


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
    facts=(_FACT, _WINDOW, DAMAGES),
    decide=decide,
    caveats=("Un plafond égal au prix n'est pas dérisoire par lui-même, mais le contrat entier compte.",),
)
