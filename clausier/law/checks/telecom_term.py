"""Small firms cannot be bound for too long to internet access or telephony, unless they waive it."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figure
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.span import longer
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.duration import Duration

_RULE, _FACT, _SERVICES = "telecom-small", "contract_duration", "services"
_TELECOM, _PHONES = "telephonie", "telephones-mobiles"


@about(_FACT, _SERVICES, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    telecom, terms = _sold(case, _TELECOM), case.stated(_FACT)
    if case.stated(_SERVICES) and not telecom:
        reason = "Le document ne compte ni téléphonie ni accès à internet parmi ses services."
        phones = _sold(case, _PHONES)
        if phones:
            reason = "Le document gère des téléphones, mais ne vend ni abonnement de téléphonie ni accès à internet."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=phones, facts=[_SERVICES])
    most = figure(case, _RULE, Duration)
    law = f"un petit client ne s'engage pas pour plus de {most.text}, sauf s'il y renonce expressément"
    if not telecom or not terms:
        reason = f"Le document ne fixe pas la durée d'un engagement de téléphonie ou d'accès à internet : {law}."
        return finding(Verdict.SILENCE, reason, _RULE, on=telecom, facts=[_FACT, _SERVICES])
    if elsewhere := [s for s in terms if not isinstance(s.value, Duration)]:
        reason = f"La durée se lit ailleurs {bracketed(elsewhere)} : pour la téléphonie ou l'accès à internet, {law}."
        missing = "la durée convenue, la taille du client et ce à quoi il a renoncé"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*telecom, *elsewhere], missing=missing)
    if too_long := [s for s in terms if isinstance(s.value, Duration) and longer(s.value, most) is not False]:
        reason = (
            f"La durée {bracketed(too_long)} dépasse {most.text}, le plus long engagement d'un petit client pour la "
            "téléphonie ou l'accès à internet, sauf s'il y renonce expressément."
        )
        missing = "la taille du client, ce à quoi il a renoncé, et si cette durée est celle de ces services"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*telecom, *too_long], missing=missing)
    if all(s.when for s in terms):
        reason = (
            f"Le document ne donne de durée que pour certains cas {bracketed(terms)} : pour la téléphonie ou l'accès à "
            f"internet, {law}."
        )
        missing = "si ces cas comprennent la téléphonie ou l'accès à internet, et la durée convenue dans les autres"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*telecom, *terms], missing=missing)
    reason = f"L'engagement {bracketed(terms)} ne dépasse pas {most.text}."
    return finding(Verdict.CONFORMING, reason, _RULE, on=[*telecom, *terms])


def _sold(case: Case, service: str) -> tuple[StatedFact, ...]:
    return tuple(s for s in case.stated(_SERVICES) if s.value.normal == service)


CHECK = Check(
    id="engagement-telephonie",
    question="L'engagement de téléphonie ou d'internet dépasse-t-il 24 mois ?",
    topic="duree",
    rules=(_RULE,),
    facts=(_FACT, _SERVICES),
    decide=decide,
    caveats=("Cette protection vaut pour les petites entreprises et les organismes sans but lucratif.",),
)
