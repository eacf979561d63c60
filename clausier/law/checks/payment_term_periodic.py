"""An invoice that sums up several services is paid within 45 days of its issue."""

from clausier.law import due_dates
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _DEFAULT, _FACT = "payment-term-periodic", "payment-term-default", "payment_term"


@about(_FACT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    terms = due_dates.terms_of(case)
    limit = due_dates.limits(case, _RULE)[0]
    if not terms:
        reason = (
            "Le document ne fixe pas de délai : à défaut d'échéance convenue, celui de la loi s'applique ; pour une "
            f"facture périodique, un délai convenu ne dépasse pas {limit.text}."
        )
        return finding(Verdict.SILENCE, reason, _RULE, _DEFAULT, facts=[_FACT])
    if over := [(s, term) for s, term in terms if due_dates.longest(term) > limit.days]:
        reason = (
            f"{sentence(due_dates.spelled(over))} : c'est trop long pour une facture qui récapitule plusieurs "
            f"prestations, payable en {limit.text} au plus."
        )
        missing = "si des factures récapitulent plusieurs livraisons ou prestations"
        return finding(Verdict.CAUTION, reason, _RULE, on=[s for s, _ in over], missing=missing)
    reason = f"Aucun délai du document ne dépasse {limit.text}, le maximum d'une facture périodique."
    return finding(Verdict.CONFORMING, reason, _RULE, on=[s for s, _ in terms])


CHECK = Check(
    id="delai-facture-periodique",
    question="Le délai tient-il aussi pour une facture périodique ?",
    topic="paiement",
    rules=(_RULE, _DEFAULT),
    facts=(_FACT,),
    decide=decide,
)
