"""A contract once made changes by agreement; terms that change alone can only be those of orders to come."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "terms-change", "amendments"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if alone := [s for s in stated if s.value.normal == "unilaterale"]:
        changes = in_case("Le prestataire peut changer ses conditions seul", alone[0])
        reason = f"{changes} : un contrat déjà conclu ne change, lui, que d'un commun accord."
        missing = "si la nouvelle version vaut pour les contrats en cours ou pour les seules commandes à venir"
        return finding(Verdict.CAUTION, reason, _RULE, on=alone, missing=missing)
    if later := [s for s in stated if s.value.normal == "unilaterale-avenir"]:
        reason = "Le prestataire ne change ses conditions que pour les commandes à venir, non pour un contrat conclu."
        return finding(Verdict.CONFORMING, reason, _RULE, on=later)
    if stated:
        reason = f"{in_case('Une modification demande un avenant', stated[0])}, donc l'accord des deux parties."
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    reason = "Le document n'en dit rien : un contrat conclu ne change que d'un commun accord."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="modification-contrat",
    question="Le prestataire peut-il modifier le contrat seul ?",
    topic="modification-conditions",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
