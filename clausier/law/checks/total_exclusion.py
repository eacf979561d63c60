"""An exclusion that takes the substance out of the main obligation is deemed unwritten: a judge weighs it."""

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.exclusions import CAUSES, DAMAGES, DATA, gravest_first, own_deeds, sweeping, telling
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact

_RULE, _CAP = "essential-obligation", "liability_cap"
_IN_KIND = "remise-en-etat"


@about(DAMAGES, CAUSES, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(DAMAGES, CAUSES)
    in_kind = [s for s in case.stated(_CAP) if s.value.normal == _IN_KIND]
    if emptied := (*_sweeping(case), *in_kind, *own_deeds(case)):
        reason = (
            "Le document écarte ou réduit la responsabilité du prestataire pour la prestation elle-même "
            f"{bracketed(emptied)} : un juge peut tenir pour non écrite la clause qui vide un engagement essentiel de "
            "sa substance."
        )
        return finding(
            Verdict.CAUTION, reason, _RULE, on=emptied, missing="ce qui est essentiel dans la prestation commandée"
        )
    if stated:
        reason = "Aucune des exclusions relevées ne porte, à elle seule, sur l'exécution même de la prestation."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=stated)
    reason = "Le document n'écarte ni dommage ni cause de dommage : le droit commun s'applique."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[DAMAGES, CAUSES])


def _sweeping(case: Case) -> tuple[StatedFact, ...]:
    """Damage ruled out whatever it is; and loss of data, from who is paid to keep them."""
    damages = gravest_first(case.stated(DAMAGES))
    lost = telling(s for s in damages if s.value.normal == DATA) if cloud.keeps_data(case) else ()
    return (*sweeping(damages), *lost)


CHECK = Check(
    id="engagement-essentiel",
    question="Les exclusions vident-elles l'engagement principal ?",
    topic="responsabilite",
    rules=(_RULE,),
    facts=(DAMAGES, CAUSES, _CAP, cloud.FACT),
    decide=decide,
)
