"""No statute caps a deposit between professionals; a judge may lower one that is kept whatever happens."""

from clausier.law import deposits
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _PENALTY, _TERM = "deposit", "penalty", "payment-term-default"
_REFUNDABLE, _ARRHES = "deposit_refundable", "deposit_arrhes"


@about(deposits.FACT, _REFUNDABLE, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    stated = case.stated(deposits.FACT)
    arrhes = case.stated(_ARRHES)
    on = [*stated, *arrhes]
    planned = f"Le document annonce {deposits.told(stated)}{_called(case)}" if stated else ""
    if kept := case.says(_REFUNDABLE, False):
        first = f"{planned} ; la" if planned else "La"
        reason = (
            f"{first} somme versée n'est pas rendue{cases(kept)} : un juge peut y voir une indemnité, et la réduire si "
            "elle est manifestement excessive."
        )
        missing = "la part du travail déjà faite, et la cause de l'arrêt"
        return finding(Verdict.CAUTION, reason, *filter(case.rule, (_RULE, _PENALTY)), on=[*on, *kept], missing=missing)
    refunded = case.says(_REFUNDABLE, True)
    if stated:
        returned = f"il le rend{cases(refunded)}" if refunded else "il ne dit pas s'il le rend à l'arrêt du contrat"
        reason = f"{planned}, que la loi n'impose pas et ne plafonne pas ; {returned}."
        return finding(Verdict.DEROGATION, reason, *filter(case.rule, (_RULE, _TERM)), on=[*on, *refunded])
    if refunded:
        reason = "Le document rend l'acompte au client, ce que la loi laisse libre."
        return finding(Verdict.DEROGATION, reason, _RULE, on=refunded)
    reason = "Le document ne prévoit pas d'acompte : la loi n'en demande pas."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[deposits.FACT])


def _called(case: Case) -> str:
    """What the document says of « arrhes », which would let either party go back on its word."""
    if case.says(_ARRHES, True):
        return ", qui vaut arrhes"
    return ", dont il dit que ce ne sont pas des arrhes" if case.says(_ARRHES, False) else ""


CHECK = Check(
    id="acompte",
    question="Que devient l'acompte si le contrat s'arrête ?",
    topic="acompte",
    rules=(_RULE, _PENALTY, _TERM),
    facts=(deposits.FACT, _REFUNDABLE, _ARRHES),
    decide=decide,
)
