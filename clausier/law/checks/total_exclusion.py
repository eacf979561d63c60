"""An exclusion that takes the substance out of the main obligation is deemed unwritten: a judge weighs it."""

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.exclusions import CAUSES, own_deeds
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

_RULE, _DAMAGES = "essential-obligation", "excluded_damages"
_ALL = ("consequences-pannes", "tout-dommage")


@about(_DAMAGES, CAUSES, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_DAMAGES, CAUSES)
    if not stated:
        reason = "Le document n'écarte ni dommage ni cause de dommage : le droit commun s'applique."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_DAMAGES, CAUSES])
    if sweeping := (*_sweeping(case), *own_deeds(case)):
        reason = (
            f"Le document écarte sa responsabilité pour la prestation elle-même {bracketed(sweeping)} : un juge peut "
            "tenir pour non écrite la clause qui vide un engagement essentiel de sa substance."
        )
        return finding(
            Verdict.CAUTION, reason, _RULE, on=sweeping, missing="ce qui est essentiel dans la prestation commandée"
        )
    reason = "Aucune des exclusions relevées ne porte, à elle seule, sur l'exécution même de la prestation."
    return finding(Verdict.CONFORMING, reason, _RULE, on=stated)


def _sweeping(case: Case) -> tuple[StatedFact, ...]:
    """Damage ruled out whatever it is; and loss of data, from who is paid to keep them."""
    out = (*_ALL, "perte-donnees") if cloud.keeps_data(case) else _ALL
    return tuple(s for s in case.stated(_DAMAGES) if isinstance(s.value, Choice) and s.value.id in out)


CHECK = Check(
    id="engagement-essentiel",
    question="Les exclusions vident-elles l'engagement principal ?",
    topic="responsabilite",
    rules=(_RULE,),
    facts=(_DAMAGES, CAUSES, cloud.FACT),
    decide=decide,
)
