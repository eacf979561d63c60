"""An amicable stage must come before the court only where the clause organises it."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.courts import FACT as COURT
from clausier.law.phrases import in_case, named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_RULE, _FACT, _ARBITRATION = "amicable", "amicable_duration", "arbitration"
_LAW = "ce n'est pas, en principe, un préalable obligatoire"
_MISSING = "si un juge y voit un préalable, et la règle elle-même, qui reste à confirmer"


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
        reason = f"Le document évoque un accord amiable sans en organiser la recherche : {_LAW}."
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=_MISSING)
    arbitration, court = case.says(_ARBITRATION, True), case.stated(COURT)
    if arbitration and court:
        first = in_case("Le document place un « arbitrage » avant le tribunal", arbitration[0])
        reason = f"{first} : une étape préalable ne s'impose que si la clause en organise la procédure."
        missing = "ce que les parties ont voulu par ce mot, et la règle elle-même, qui reste à confirmer"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*arbitration, *court], missing=missing)
    reason = "Le document ne prévoit pas d'étape amiable : chacun peut saisir le juge directement."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="etape-amiable",
    question="Faut-il chercher un accord avant d'aller au tribunal ?",
    topic="reglement-amiable",
    rules=(_RULE,),
    facts=(_FACT, _ARBITRATION, COURT),
    decide=decide,
)
