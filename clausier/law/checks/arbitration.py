"""An arbitration clause says how arbitrators are chosen, and leaves no judge."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.courts import FACT as COURT
from clausier.law.phrases import in_case
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "arbitration", "arbitration"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if planned := case.says(_FACT, True):
        court = case.stated(COURT)
        also = " et désigne aussi un tribunal" if court else ""
        reason = (
            f"Le document parle d'{in_case('arbitrage', planned[0])}{also} : une clause d'arbitrage dit comment "
            "désigner l'arbitre, et exclut alors le juge."
        )
        missing = "si les parties ont voulu un arbitrage, et comment il s'organise"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*planned, *court], missing=missing)
    if refused := case.says(_FACT, False):
        return finding(Verdict.NOT_APPLICABLE, "Le document écarte l'arbitrage.", _RULE, on=refused)
    reason = "Le document ne prévoit pas d'arbitrage : un juge tranche."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="arbitrage",
    question="La clause d'arbitrage peut-elle s'appliquer ?",
    topic="tribunal",
    rules=(_RULE,),
    facts=(_FACT, COURT),
    decide=decide,
)
