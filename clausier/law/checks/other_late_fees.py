"""A sum due for a payment incident, besides interest and indemnity, is one that a judge may lower."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT, _VAT = "penalty", "other_late_fees", "late_fees_vat"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if stated := case.stated(_FACT):
        taxed = case.says(_VAT, True)
        added = f"{named(stated)}, taxes en plus" if taxed else named(stated)
        reason = f"Le document ajoute {added} : un juge peut réduire un forfait manifestement excessif."
        missing = "le préjudice que cette somme répare, que seul un juge peut mesurer"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*stated, *taxed], missing=missing)
    reason = "Le document n'ajoute pas d'autre somme forfaitaire en cas de retard de paiement."
    return finding(Verdict.NOT_APPLICABLE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="autres-sommes-retard",
    question="Un retard coûte-t-il d'autres sommes forfaitaires ?",
    topic="retard-paiement",
    rules=(_RULE,),
    facts=(_FACT, _VAT),
    decide=decide,
)
