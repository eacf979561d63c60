"""A client who pays late owes 40 € for recovery, a sum that the terms name."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about, general_terms
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.amount import Money

_RULE, _EXTRA, _MENTIONS = "recovery-indemnity", "recovery-extra", "cgv-payment-mentions"
_FACT, _VAT = "recovery_indemnity", "late_fees_vat"


@about(_FACT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    sums = [(s, s.value.amount) for s in stated if isinstance(s.value, Money)]
    mentions = tuple(filter(case.rule, (_RULE, _MENTIONS)))
    if not stated:
        if general_terms(case):
            reason = "Le document ne dit rien de l'indemnité de recouvrement, que des conditions générales chiffrent."
            return finding(Verdict.MISSING, reason, *mentions, facts=[_FACT])
        reason = "Le document n'en parle pas : entre professionnels, un retard coûte 40 € de plein droit."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    if not sums:
        reason = "Le document prévoit l'indemnité de recouvrement sans en dire le montant, 40 €."
        return finding(Verdict.MISSING, reason, *mentions, on=stated)
    legal = _legal(case)
    if less := [s for s, amount in sums if amount < legal.amount]:
        reason = f"L'indemnité est de {named(less)} : la loi la fixe à {legal.text} pour une facture en retard."
        return finding(Verdict.DEVIATION, reason, _RULE, on=less)
    taxed = case.says(_VAT, True)
    if more := [s for s, amount in sums if amount > legal.amount or taxed]:
        added = ", taxes en plus" if taxed else ""
        reason = f"Le document demande {named(more)}{added} : au-delà de {legal.text}, la loi veut des justificatifs."
        missing = f"les frais de recouvrement, s'ils dépassent {legal.text}"
        return finding(Verdict.CAUTION, reason, _RULE, _EXTRA, on=[*more, *taxed], missing=missing)
    return finding(Verdict.CONFORMING, f"L'indemnité est celle de la loi : {named(stated)}.", _RULE, on=stated)


def _legal(case: Case) -> Money:
    rule = case.corpus.rules[_RULE].at(case.date)
    assert rule  # without it, nothing is decided
    return next(limit.value for limit in rule.thresholds if isinstance(limit.value, Money))


CHECK = Check(
    id="indemnite-recouvrement",
    question="L'indemnité de recouvrement est-elle celle de la loi ?",
    topic="retard-paiement",
    rules=(_RULE, _EXTRA, _MENTIONS),
    facts=(_FACT, _VAT),
    decide=decide,
)
