"""A sum due for a payment incident, besides interest and indemnity, is one that a judge may lower."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "penalty", "other_late_fees"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if stated := case.stated(_FACT):
        reason = f"Le document ajoute {named(stated)}, un forfait qu'un juge peut réduire s'il est excessif."
        missing = "le préjudice que cette somme répare, que seul un juge peut mesurer"
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=missing)
    reason = "Le document ne prévoit pas d'autre somme que les intérêts et l'indemnité de recouvrement."
    return finding(Verdict.NOT_APPLICABLE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="autres-sommes-retard",
    question="Un retard coûte-t-il d'autres sommes forfaitaires ?",
    topic="retard-paiement",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
