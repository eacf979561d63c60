"""Personal data leaves the European Economic Area under conditions that a contract alone does not fulfil."""

from collections.abc import Sequence

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import joined, lowered, named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact

_RULE, _FACT = "gdpr-transfers", "transfers"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if any(s.value.normal != "exclus" for s in stated):
        reason = (
            f"Transferts hors de l'Union, selon le document : {_told(stated)} ; le RGPD demande, lui, une décision "
            "d'adéquation ou des garanties appropriées."
        )
        missing = "si un transfert a lieu, vers quel pays et avec quelles garanties"
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=missing)
    if stated:
        reason = f"Transferts hors de l'Union : {named(stated)}."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=stated)
    reason = (
        "Le document n'en dit rien : un transfert hors de l'Espace économique européen suppose une décision "
        "d'adéquation ou des garanties appropriées."
    )
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


def _told(stated: Sequence[StatedFact]) -> str:
    """« avec l'accord écrit du client et si le pays protège assez (données du client) ; exclus (autres données) »."""
    by_case: dict[str, dict[str, None]] = {}
    for s in stated:
        by_case.setdefault(s.when, {})[lowered(s.value.text)] = None
    parts = (f"{joined(tuple(values))}{f' ({when})' if when else ''}" for when, values in by_case.items())
    return " ; ".join(parts)


CHECK = Check(
    id="transferts-hors-union",
    question="Les données personnelles peuvent-elles quitter l'Union européenne ?",
    topic="localisation-donnees",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
