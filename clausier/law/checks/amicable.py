"""An amicable stage must come before the court only where the clause organises it."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_RULE, _FACT = "amicable", "amicable_duration"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if timed := [s for s in stated if isinstance(s.value, Duration)]:
        reason = (
            f"Le document organise une étape amiable, avec des délais : {named(timed)} ; agir en justice sans elle "
            "peut faire rejeter la demande."
        )
        return finding(Verdict.DEROGATION, reason, _RULE, on=timed)
    if stated:
        reason = (
            "Le document annonce une recherche d'accord sans en fixer le délai : elle n'est un préalable obligatoire "
            "que si la clause en organise la procédure."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing="si la clause organise cette étape")
    reason = "Le document ne prévoit pas d'étape amiable : chacun peut saisir le juge directement."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="etape-amiable",
    question="Faut-il chercher un accord avant d'aller au tribunal ?",
    topic="reglement-amiable",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
