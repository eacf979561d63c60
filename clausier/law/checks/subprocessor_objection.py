"""A client is told of a new processor of its data beforehand, and can object."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.phrases import named, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_RULE, _FACT, _TERMS, _FREE = "gdpr-28-2", "subprocessor_objection", "processing_terms", "subcontracting"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if without := [s for s in stated if isinstance(s.value, Choice)]:
        reason = (
            f"{sentence(named(without))} : le RGPD demande aussi que le client puisse s'opposer à un nouveau "
            "sous-traitant des données traitées pour lui."
        )
        return finding(Verdict.DEVIATION, reason, _RULE, on=without)
    if stated:
        reason = (
            "Le client peut s'opposer à un nouveau sous-traitant des données traitées pour lui, dans un délai "
            f"{bracketed(stated)}."
        )
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    told = [s for s in case.stated(_TERMS) if s.value.normal == "sous-traitants-ulterieurs"]
    free = [s for s in case.stated(_FREE) if s.value.normal == "libre"]
    if told or free:
        reason = (
            "Le document permet d'autres sous-traitants sans dire si le client peut s'y opposer : pour les données "
            "personnelles traitées pour lui, il faut son autorisation écrite."
        )
        missing = "si ces sous-traitants traitent des données personnelles pour le client"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*told, *free], facts=[_FACT], missing=missing)
    reason = (
        "Le document n'en dit rien : si le prestataire traite des données personnelles pour le client, il n'en confie "
        "à aucun autre sous-traitant sans son autorisation écrite."
    )
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="opposition-sous-traitant-donnees",
    question="Le client peut-il s'opposer à un nouveau sous-traitant de ses données ?",
    topic="sous-traitance-rgpd",
    rules=(_RULE,),
    facts=(_FACT, _TERMS, _FREE),
    decide=decide,
)
