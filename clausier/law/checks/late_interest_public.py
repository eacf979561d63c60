"""A public buyer owes the rate of the ECB and eight points, whatever rate the terms give."""

from clausier.law import interest, public_buyers
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figure
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.late_rate import LateRate

_RULE, _FACT = "late-interest-public", "late_interest"


@about(_FACT, public_buyers.FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if public_buyers.excluded(case):
        reason = "Le document ne s'adresse pas à des acheteurs publics."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=case.stated(public_buyers.FACT))
    who, legal = public_buyers.who(case), figure(case, _RULE, LateRate)
    if not who:
        reason = f"Le document ne nomme pas les acheteurs publics, qui doivent {legal.text}."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[public_buyers.FACT])
    aimed = public_buyers.named(case) or public_buyers.perhaps(case)
    rates = interest.rates_of(case)
    if not rates:
        reason = f"Le document vise {who}, sans fixer de taux : un acheteur public doit {legal.text}."
        return finding(Verdict.SILENCE, reason, _RULE, on=aimed, facts=[_FACT])
    if other := [s for s, rate in rates if rate != legal]:
        reason = (
            f"Le document vise {who}, et prévoit ceci : {named(other)} ; un acheteur public doit, lui, {legal.text}."
        )
        missing = "si le client est un acheteur public, pour qui le taux vient du décret"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*aimed, *other], missing=missing)
    reason = f"Le taux est celui que doit un acheteur public : {legal.text}."
    return finding(Verdict.CONFORMING, reason, _RULE, on=[*aimed, *(s for s, _ in rates)])


CHECK = Check(
    id="penalites-acheteur-public",
    question="Le taux de retard est-il celui d'un acheteur public ?",
    topic="retard-paiement",
    rules=(_RULE,),
    facts=(_FACT, public_buyers.FACT),
    decide=decide,
)
