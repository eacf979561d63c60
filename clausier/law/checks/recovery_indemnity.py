"""A client who pays late owes 40 € for recovery, a sum that the terms name."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figure
from clausier.law.listing import cases
from clausier.law.phrases import named
from clausier.law.scope import about, general_terms
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.amount import Money

_RULE, _EXTRA, _MENTIONS = "recovery-indemnity", "recovery-extra", "cgv-payment-mentions"
_FACT, _VAT, _REMINDER = "recovery_indemnity", "late_fees_vat", "recovery_indemnity_reminder"


@about(_FACT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    stated, legal = case.stated(_FACT), figure(case, _RULE, Money)
    sums = [(s, s.value.amount) for s in stated if isinstance(s.value, Money)]
    mentions = tuple(filter(case.rule, (_RULE, _MENTIONS)))
    if not stated:
        if general_terms(case):
            reason = (
                f"Le document ne dit rien de l'indemnité de recouvrement, {legal.text}, que des conditions générales "
                "doivent chiffrer."
            )
            return finding(Verdict.MISSING, reason, *mentions, facts=[_FACT])
        reason = f"Le document n'en parle pas : entre professionnels, un retard coûte {legal.text} de plein droit."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    if not sums:
        reason = f"Le document prévoit l'indemnité de recouvrement sans en dire le montant, {legal.text}."
        return finding(Verdict.MISSING, reason, *mentions, on=stated)
    if less := [s for s, amount in sums if amount < legal.amount]:
        reason = f"L'indemnité est de {named(less)} : la loi la fixe à {legal.text} pour une facture en retard."
        return finding(Verdict.DEVIATION, reason, _RULE, on=less)
    taxed = case.says(_VAT, True)
    more = [s for s, amount in sums if amount > legal.amount or taxed]
    beyond = f"au-delà de {legal.text}, la loi veut des justificatifs"
    if warned := case.says(_REMINDER, True):
        reason = (
            f"Le document subordonne l'indemnité ({named(stated)}) à une mise en demeure{cases(warned)}, alors que "
            "la loi la rend due de plein droit"
        )
        also = f" ; il y ajoute des taxes : {beyond}" if taxed else ""
        rules = (_RULE, _EXTRA) if taxed else (_RULE,)
        return finding(Verdict.DEVIATION, f"{reason}{also}.", *rules, on=[*stated, *warned, *taxed])
    if more:
        added = ", taxes en plus" if taxed else ""
        reason = f"Le document demande {named(more)}{added} : {beyond}."
        missing = f"les frais de recouvrement, s'ils dépassent {legal.text}"
        return finding(Verdict.CAUTION, reason, _RULE, _EXTRA, on=[*more, *taxed], missing=missing)
    if counted := cases([s for s, _ in sums]):
        reason = (
            f"Le montant est celui de la loi, {legal.text}, mais le document le compte autrement{counted} : la loi le "
            "donne pour chaque facture en retard, entre professionnels."
        )
        missing = "si ces cas sont ceux de la loi"
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=missing)
    due = case.says(_REMINDER, False)
    at_once = ", de plein droit" if due else ""
    reason = f"Le montant est celui de la loi : {legal.text}{at_once}."
    return finding(Verdict.CONFORMING, reason, _RULE, on=[*stated, *due])


CHECK = Check(
    id="indemnite-recouvrement",
    question="L'indemnité de recouvrement est-elle celle de la loi ?",
    topic="retard-paiement",
    rules=(_RULE, _EXTRA, _MENTIONS),
    facts=(_FACT, _VAT, _REMINDER),
    decide=decide,
)
