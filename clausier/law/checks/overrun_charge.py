"""A lump sum for a project that drags on is one that a judge may lower, if it makes good a loss."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "penalty", "overrun_fee"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if stated := case.stated(_FACT):
        reason = (
            f"Un projet qui s'étire coûte ceci : {named(stated)}. Un juge peut réduire un forfait manifestement "
            "excessif, mais pas le prix d'un travail en plus."
        )
        missing = "ce que la somme paie, et qui est la cause du retard"
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=missing)
    reason = "Le document ne fixe pas de supplément forfaitaire pour un projet qui s'étire."
    return finding(Verdict.NOT_APPLICABLE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="supplement-de-depassement",
    question="Un projet qui s'étire coûte-t-il un forfait de plus ?",
    topic="frais-supplementaires",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
