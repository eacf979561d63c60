"""Some time at least to fetch one's data after a change of cloud provider."""

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figure
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.span import shorter
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_RULE, _FACT, _END = "da-retrieval", "data_recovery", "data_end"
_GIVEN_BACK = {"restitution", "transfert", "sauvegarde-offerte", "choix-client"}
_ACCESS = "si les données restent accessibles pendant ce temps"


@about(_FACT, cloud.FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if found := cloud.outside(case, _RULE):
        return found
    stated, rules = case.stated(_FACT), (_RULE, cloud.RULE)
    services = cloud.near(case, cloud.services(case), stated)
    least = figure(case, _RULE, Duration)
    law = (
        f"{cloud.supposing(services)}, la loi demande au moins {least.text} calendaires pour les reprendre, comptés de "
        "la fin du changement de fournisseur"
    )
    if not stated:
        reason = f"Le document ne dit pas combien de temps les données restent disponibles ; {law}."
        return finding(Verdict.SILENCE, reason, *rules, on=services, facts=[_FACT])
    short = [s for s in stated if isinstance(s.value, Duration) and shorter(s.value, least) is not False]
    if short:
        sure = all(isinstance(s.value, Duration) and shorter(s.value, least) for s in short)
        reason = (
            f"Le document garde les données {'' if sure else 'peut-être '}moins de {least.text} {bracketed(short)} ; "
            f"{law}."
        )
        return finding(Verdict.CAUTION, reason, *rules, on=[*short, *services], missing=cloud.MISSING)
    back = [s for s in case.stated(_END) if s.value.normal in _GIVEN_BACK and not s.when]
    reason = f"Le document n'efface pas les données avant {least.text} {bracketed(stated)} ; {law}."
    if back and not any(s.when for s in stated):
        return finding(Verdict.CONFORMING, reason, *rules, on=[*stated, *back, *services])
    missing = f"{_ACCESS} ; {cloud.MISSING}"
    return finding(Verdict.CAUTION, reason, *rules, on=[*stated, *services], missing=missing)


CHECK = Check(
    id="reprise-des-donnees-nuage",
    question="A-t-on trente jours pour reprendre ses données en nuage ?",
    topic="recuperation-donnees",
    rules=(_RULE, cloud.RULE),
    facts=(_FACT, _END, cloud.FACT),
    decide=decide,
    caveats=cloud.CAVEATS,
)
