"""When the contract ends, a processor erases or returns personal data, as the client chooses."""

from collections.abc import Sequence

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact

_RULE, _ROLE, _FACT, _TERMS = "gdpr-28-3", "gdpr_role", "data_end", "processing_terms"
_RETURNED = frozenset({"restitution", "transfert", "sauvegarde-offerte"})


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if case.unread(_ROLE):
        return None
    stated = case.stated(_FACT)
    if not stated:
        reason = (
            "Le document ne dit pas ce que deviennent les données à la fin : celles que le prestataire traite pour le "
            "client s'effacent ou se renvoient, au choix du client."
        )
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    processor = "sous-traitant" in case.choices(_ROLE)
    held = {s.clause for s in case.stated(_TERMS) if s.value.normal == "sort-donnees"} if processor else set()
    personal = [s for s in stated if s.clause in held]
    concerned = personal or stated
    if _both(concerned) and "choix-client" in _ids(concerned):
        reason = "Les données sont effacées ou renvoyées, au choix du client."
        return finding(Verdict.CONFORMING, reason, _RULE, on=concerned)
    if _both(concerned):
        return _choice(stated, concerned)
    if personal:
        reason = (
            f"Pour les données traitées pour le client, le document ne prévoit que ceci : {named(personal)} ; le RGPD "
            "laisse au client le choix entre l'effacement et le renvoi."
        )
        return finding(Verdict.DEVIATION, reason, _RULE, on=personal)
    reason = (
        f"À la fin, le document ne prévoit que ceci : {named(stated)} ; pour des données personnelles traitées pour "
        "lui, le client doit pouvoir choisir entre l'effacement et le renvoi."
    )
    missing = "si ces données comprennent des données personnelles traitées pour le client"
    return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=missing)


def _choice(stated: Sequence[StatedFact], concerned: Sequence[StatedFact]) -> Finding:
    """Both ends are there, but it is not said that the client alone chooses."""
    parties = "choix-parties" in _ids(concerned)
    who = "« au choix des parties »" if parties else "sans que le document dise qui choisit"
    erased = [s for s in stated if s not in concerned and s.value.normal == "effacement"]
    also = f" ; une autre clause permet aussi au prestataire de les effacer{cases(erased)}" if erased else ""
    reason = (
        f"Les données sont effacées ou renvoyées, {who}, alors que le RGPD demande de laisser ce choix au client pour "
        f"celles que le prestataire traite pour lui{also}."
    )
    missing = "ce qui vaut si les parties ne s'accordent pas" if parties else "qui choisit, selon la clause"
    missing += " ; si l'autre clause vise des données personnelles" if erased else ""
    return finding(Verdict.CAUTION, reason, _RULE, on=[*concerned, *erased], missing=missing)


def _both(stated: Sequence[StatedFact]) -> bool:
    return "effacement" in _ids(stated) and bool(_RETURNED & _ids(stated))


def _ids(stated: Sequence[StatedFact]) -> set[str]:
    return {str(s.value.normal) for s in stated}


CHECK = Check(
    id="sort-donnees-personnelles",
    question="À la fin, le client choisit-il ce que deviennent ses données personnelles ?",
    topic="recuperation-donnees",
    rules=(_RULE,),
    facts=(_FACT, _ROLE, _TERMS),
    decide=decide,
)
