"""A professional client does not pay a large debt in cash."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figure
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.amount import Money

_RULE, _FACT = "cash-limit", "payment_means"


@about(_FACT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    stated, most = case.stated(_FACT), figure(case, _RULE, Money).text
    if cash := [s for s in stated if s.value.normal == "especes"]:
        reason = f"Le document accepte les espèces sans rappeler leur limite : {most} par dette d'un professionnel."
        return finding(Verdict.CAUTION, reason, _RULE, on=cash, missing="le montant de la dette à payer")
    if stated:
        reason = "Le document ne cite pas les espèces parmi les moyens de paiement."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=stated)
    reason = f"Le document ne nomme pas de moyen de paiement : entre professionnels, pas d'espèces au-delà de {most}."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="paiement-especes",
    question="Le client peut-il payer en espèces ?",
    topic="paiement",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
