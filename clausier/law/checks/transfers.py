"""Personal data leaves the European Economic Area under conditions that a contract alone does not fulfil."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "gdpr-transfers", "transfers"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if allowed := [s for s in stated if s.value.normal != "exclus"]:
        reason = (
            f"Transferts hors de l'Union, selon le document : {named(allowed)} ; ils supposent aussi une décision "
            "d'adéquation ou des garanties appropriées."
        )
        missing = "si un transfert a lieu, vers quel pays et avec quelles garanties"
        return finding(Verdict.CAUTION, reason, _RULE, on=allowed, missing=missing)
    if stated:
        reason = f"Transferts hors de l'Union : {named(stated)}."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=stated)
    reason = (
        "Le document n'en dit rien : un transfert hors de l'Espace économique européen suppose une décision "
        "d'adéquation ou des garanties appropriées."
    )
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="transferts-hors-union",
    question="Les données personnelles peuvent-elles quitter l'Union européenne ?",
    topic="localisation-donnees",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
