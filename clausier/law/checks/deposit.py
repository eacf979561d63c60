"""No statute caps a deposit between professionals; a judge may lower one that is kept whatever happens."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _PENALTY, _TERM = "deposit", "penalty", "payment-term-default"
_DEPOSIT, _REFUNDABLE = "deposit", "deposit_refundable"


@about(_DEPOSIT, _REFUNDABLE, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    if kept := case.says(_REFUNDABLE, False):
        reason = f"L'acompte n'est pas rendu{cases(kept)} : un juge peut y voir une indemnité, et la réduire."
        missing = "la part du travail déjà faite, et la cause de l'arrêt"
        return finding(Verdict.CAUTION, reason, *filter(case.rule, (_RULE, _PENALTY)), on=kept, missing=missing)
    if stated := case.stated(_DEPOSIT):
        reason = f"Le document demande un acompte de {named(stated)}, que la loi n'impose pas et ne plafonne pas."
        return finding(Verdict.DEROGATION, reason, *filter(case.rule, (_RULE, _TERM)), on=stated)
    if refunded := case.says(_REFUNDABLE, True):
        reason = "Le document rend l'acompte au client, ce que la loi laisse libre."
        return finding(Verdict.DEROGATION, reason, _RULE, on=refunded)
    reason = "Le document ne prévoit pas d'acompte : la loi n'en demande pas."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_DEPOSIT])


CHECK = Check(
    id="acompte",
    question="Que devient l'acompte si le contrat s'arrête ?",
    topic="acompte",
    rules=(_RULE, _PENALTY, _TERM),
    facts=(_DEPOSIT, _REFUNDABLE),
    decide=decide,
)
