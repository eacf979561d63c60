"""Late-payment indemnities make good a loss: no VAT is added to them."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "vat-damages", "late_fees_vat"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if taxed := case.says(_FACT, True):
        added = in_case("Le document ajoute des taxes aux indemnités de retard", taxed[0])
        reason = f"{added}, alors qu'une somme qui répare un préjudice n'est en principe pas soumise à la TVA."
        missing = "si la somme répare un préjudice ou paie un service rendu"
        return finding(Verdict.CAUTION, reason, _RULE, on=taxed, missing=missing)
    if stated := case.says(_FACT, False):
        reason = "Le document n'ajoute pas la TVA aux indemnités de retard."
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    reason = "Le document n'en dit rien : les indemnités de retard ne sont en principe pas soumises à la TVA."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="tva-indemnites",
    question="La TVA s'ajoute-t-elle aux indemnités de retard ?",
    topic="retard-paiement",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
