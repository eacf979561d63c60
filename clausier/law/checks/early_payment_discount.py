"""A discount for early payment is free; the invoice says whether there is one."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "discount-escompte", "early_payment_discount"


@about(_FACT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    # The rule binds the invoice, and it is yet to be confirmed: neither praise nor fault for the terms.
    if stated := case.stated(_FACT):
        granted = "prévoit un escompte" if case.says(_FACT, True) else "n'accorde pas d'escompte"
        said = in_case(f"Le document {granted} pour paiement anticipé", stated[0])
        reason = f"{said}, ce qui est libre : c'est à la facture de le dire."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=stated)
    reason = "Le document ne dit pas s'il y a un escompte pour paiement anticipé : à la facture de le dire."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="mention-escompte",
    question="Payer d'avance donne-t-il droit à un escompte ?",
    topic="paiement",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
