"""A right to end the contract for breach that is written for one side; the law keeps one for the other."""

from clausier.law import imbalance
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.phrases import named, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_CLAUSE, _NOTICE, _JUDGE = "term-resolution-clause", "term-resolution-notice", "term-resolution-judge"
_FACT, _EXCLUDED = "breach_mutual", "breach_excluded"
_KEPT = "la notification et le juge que la loi lui ouvre"


@about(_FACT, rules=(_NOTICE,))
def decide(case: Case) -> Finding | None:
    one_sided, mutual, excluded = case.says(_FACT, False), case.says(_FACT, True), case.stated(_EXCLUDED)
    rules, on = (_JUDGE, *imbalance.in_force(case)), [*mutual, *one_sided, *excluded]
    denied = f"le document dit que ceci ne permet pas au client d'annuler : {named(excluded)}" if excluded else ""
    if one_sided:
        first = "La clause ne prévoit la résiliation pour faute que par le prestataire"
        if mutual:
            also = f"mais le document ouvre aussi au seul prestataire une résiliation{cases(one_sided)}"
            first = f"Chaque partie peut résilier pour faute{cases(mutual)}, {also}"
        reason = f"{first} ; si c'est lui qui manque gravement à ses engagements, le client garde {_KEPT}"
        reason += f" ; {denied}." if denied else "."
        return finding(Verdict.CAUTION, reason, _NOTICE, *rules, on=on, missing=imbalance.MISSING)
    if excluded:
        both = "la résiliation pour faute est écrite pour les deux parties, mais " if mutual else ""
        reason = f"{sentence(both + denied)} ; il garde le juge, que la loi lui ouvre toujours."
        missing = "la gravité du manquement du prestataire"
        return finding(Verdict.CAUTION, reason, _CLAUSE, *rules, on=on, missing=missing)
    if mutual:
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
    facts=(_FACT, _EXCLUDED),
    decide=decide,
    caveats=(imbalance.CAVEAT,),
)
