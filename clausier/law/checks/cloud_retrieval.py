"""Thirty days at least to fetch one's data after a change of cloud provider."""

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.span import shorter
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_RULE, _FACT = "da-retrieval", "data_recovery"


@about(_FACT, cloud.FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if found := cloud.outside(case, _RULE):
        return found
    services, stated, rules = cloud.services(case), case.stated(_FACT), (_RULE, cloud.RULE)
    least = _least(case)
    if not stated:
        reason = (
            "Le document ne dit pas combien de temps les données restent disponibles : un service d'informatique en "
            f"nuage {bracketed(services)} laisse au moins {least.text} calendaires pour les reprendre."
        )
        return finding(Verdict.SILENCE, reason, *rules, on=services, facts=[_FACT])
    short = [s for s in stated if isinstance(s.value, Duration) and shorter(s.value, least) is not False]
    if short:
        reason = (
            f"Le document laisse un temps court {bracketed(short)} : pour un service d'informatique en nuage "
            f"{bracketed(services)}, la loi demande au moins {least.text} calendaires."
        )
        return finding(Verdict.CAUTION, reason, *rules, on=[*services, *short], missing=cloud.MISSING)
    reach = (
        f"Le document laisse un temps {bracketed(stated)} qui atteint les {least.text} demandés à un service "
        "d'informatique en nuage"
    )
    if all(s.when for s in stated):
        missing = f"ce qui vaut dans les autres cas ; {cloud.MISSING}"
        return finding(
            Verdict.CAUTION, f"{reach}, mais pas dans tous les cas.", *rules, on=[*services, *stated], missing=missing
        )
    return finding(Verdict.CONFORMING, f"{reach}.", *rules, on=[*services, *stated])


def _least(case: Case) -> Duration:
    rule = case.corpus.rules[_RULE]
    return next(limit.value for limit in rule.thresholds if isinstance(limit.value, Duration))


CHECK = Check(
    id="reprise-des-donnees-nuage",
    question="A-t-on trente jours pour reprendre ses données en nuage ?",
    topic="recuperation-donnees",
    rules=(_RULE, cloud.RULE),
    facts=(_FACT, cloud.FACT),
    decide=decide,
    caveats=(*cloud.CAVEATS, "La loi compte ces trente jours à partir de la fin du changement de fournisseur."),
)
