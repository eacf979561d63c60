"""The index of a price has a direct link with the contract or a party's trade; the general level of wages has none."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _SYNTEC, _FACT = "price-index-link", "price-syntec", "price_index"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if not stated:
        reason = "Le document n'indexe pas le prix."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, facts=[_FACT])
    if other := [s for s in stated if s.value.normal != "syntec"]:
        reason = (
            f"{sentence(named(other))} : un indice doit avoir un rapport direct avec l'objet du contrat ou l'activité "
            "d'une partie, et ne pas suivre le niveau général des salaires."
        )
        missing = "le rapport de l'indice avec les services ou l'activité du prestataire"
        return finding(Verdict.CAUTION, reason, _RULE, on=other, missing=missing)
    reason = (
        "L'indice Syntec mesure le coût du travail intellectuel du numérique : son rapport direct est admis ; un "
        "contrat ancien doit se raccorder à l'indice révisé en 2022."
    )
    return finding(Verdict.CONFORMING, reason, _RULE, _SYNTEC, on=stated)


CHECK = Check(
    id="choix-indice",
    question="L'indice du prix a-t-il un rapport avec le contrat ?",
    topic="revision-prix",
    rules=(_RULE, _SYNTEC),
    facts=(_FACT,),
    decide=decide,
)
