"""A price that one side sets alone is allowed, and watched: the other can complain of an abuse."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact

_FRAMEWORK, _SERVICE, _BALANCE, _CHANGE = "price-framework", "price-service", "imbalance-commerce", "terms-change"
_MOMENT, _CAUSE, _INDEX = "price_revision", "price_other_trigger", "price_index"


@about(_MOMENT, rules=(_FRAMEWORK, _SERVICE, _CHANGE))
def decide(case: Case) -> Finding | None:
    moments, causes, indices = case.stated(_MOMENT), case.stated(_CAUSE), case.stated(_INDEX)
    judged = tuple(filter(case.rule, (_FRAMEWORK, _SERVICE, _BALANCE)))
    if free := [s for s in moments if s.value.normal == "a-tout-moment"]:
        reason = (
            "Le prestataire peut changer ses tarifs à tout moment : s'il le fait pour un contrat en cours, un juge en "
            "contrôle l'abus."
        )
        missing = "si le nouveau tarif vaut pour les contrats en cours ou pour les seules commandes à venir"
        return finding(Verdict.CAUTION, reason, *judged, on=free, missing=missing)
    bare = [s for s in moments if not _indexed(s, indices)]
    if loose := [*bare, *causes]:
        reason = (
            f"Le prix peut changer hors de tout indice {bracketed(loose)} : si le prestataire en décide seul, un juge "
            "en contrôle l'abus."
        )
        return finding(Verdict.CAUTION, reason, *judged, on=loose, missing="qui fixe le nouveau prix, et comment")
    if moments or indices:
        reason = f"La révision du prix suit un indice convenu d'avance : {named(indices)}."
        return finding(Verdict.CONFORMING, reason, *filter(case.rule, (_FRAMEWORK, _CHANGE)), on=[*indices, *moments])
    reason = "Le document ne prévoit pas de réviser le prix : il ne change que d'un commun accord."
    return finding(Verdict.SILENCE, reason, *filter(case.rule, (_CHANGE,)), facts=[_MOMENT, _CAUSE])


def _indexed(moment: StatedFact, indices: tuple[StatedFact, ...]) -> bool:
    """Whether a revision stands with an index: in the same clause, or wherever it is if neither is for a case."""
    return any(index.clause == moment.clause or not (index.when or moment.when) for index in indices)


CHECK = Check(
    id="prix-unilateral",
    question="Le prestataire peut-il changer le prix seul ?",
    topic="revision-prix",
    rules=(_FRAMEWORK, _SERVICE, _BALANCE, _CHANGE),
    facts=(_MOMENT, _CAUSE, _INDEX),
    decide=decide,
)
