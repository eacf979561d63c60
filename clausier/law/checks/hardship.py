"""The law opens renegotiation to both parties; a document may keep it for one."""

from clausier.law import imbalance
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_RULE, _FACT, _JUDGE = "hardship", "hardship", "hardship_judge"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    together = [s for s in case.stated(_JUDGE) if s.value.normal == "commun-accord"]
    judge = "ne prévoit le juge que d'un commun accord, alors que la loi permet à une partie de le saisir seule"
    if not stated and not together:
        reason = (
            "Le document n'en dit rien : si un bouleversement imprévisible rend le contrat trop coûteux, la loi "
            "permet à chaque partie de demander à renégocier."
        )
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    if one_side := [s for s in stated if isinstance(s.value, Choice) and s.value.id == "prestataire"]:
        also = f" ; il {judge}" if together else ""
        reason = (
            f"Le document n'ouvre la renégociation qu'au prestataire{cases(one_side)}, alors que la loi l'ouvre aux "
            f"deux parties à défaut de clause, et ne dit pas si le client y renonce{also}."
        )
        missing = f"si le client garde ce que la loi lui ouvre ; {imbalance.MISSING}"
        on = [*one_side, *together]
        return finding(Verdict.CAUTION, reason, _RULE, *imbalance.in_force(case), on=on, missing=missing)
    if together:
        reason = f"Le document {judge} à défaut de clause."
        return finding(Verdict.DEROGATION, reason, _RULE, on=[*stated, *together])
    reason = "Chaque partie peut demander à renégocier, comme la loi le prévoit."
    return finding(Verdict.CONFORMING, reason, _RULE, on=stated)


CHECK = Check(
    id="imprevision",
    question="Les deux parties peuvent-elles demander à renégocier ?",
    topic="imprevision",
    rules=(_RULE, *imbalance.RULES),
    facts=(_FACT, _JUDGE),
    decide=decide,
    caveats=(imbalance.CAVEAT,),
)
