"""A right to end the contract for breach that is written for one side; the law keeps one for the other."""

from clausier.law import imbalance
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_CLAUSE, _NOTICE, _JUDGE, _FACT = (
    "term-resolution-clause", "term-resolution-notice", "term-resolution-judge", "breach_mutual",
)  # fmt: skip


@about(_FACT, rules=(_NOTICE,))
def decide(case: Case) -> Finding | None:
    if one_sided := case.says(_FACT, False):
        reason = (
            "La clause ne prévoit la résiliation pour faute que par le prestataire ; si c'est lui qui manque "
            "gravement à ses engagements, le client garde la notification et le juge que la loi lui ouvre."
        )
        rules = (_NOTICE, _JUDGE, *imbalance.in_force(case))
        return finding(Verdict.CAUTION, reason, *rules, on=one_sided, missing=imbalance.MISSING)
    if mutual := case.says(_FACT, True):
        reason = "La résiliation pour faute est écrite pour les deux parties."
        return finding(Verdict.CONFORMING, reason, _CLAUSE, on=mutual)
    reason = (
        "Le document n'en dit rien : la loi permet à chaque partie de mettre fin au contrat si l'autre manque "
        "gravement à ses engagements."
    )
    return finding(Verdict.SILENCE, reason, _NOTICE, _JUDGE, facts=[_FACT])


CHECK = Check(
    id="resiliation-reciproque",
    question="Le client peut-il, lui aussi, résilier pour faute ?",
    topic="resiliation-faute",
    rules=(_CLAUSE, _NOTICE, _JUDGE, *imbalance.RULES),
    facts=(_FACT,),
    decide=decide,
    caveats=(imbalance.CAVEAT,),
)
