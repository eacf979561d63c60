"""Small firms cannot be bound for more than 24 months to internet access or telephony, unless they waive it."""

from decimal import Decimal

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.span import longer
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration
from clausier.quantities.word import Choice

_RULE, _FACT, _SERVICES = "telecom-small", "contract_duration", "services"
_MOST = Duration(Decimal(24), "mois")


@about(_FACT, _SERVICES, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    services = case.stated(_SERVICES)
    telecom = [s for s in services if isinstance(s.value, Choice) and s.value.id == "telephonie"]
    if services and not telecom:
        reason = "Le document ne compte ni téléphonie ni accès à internet parmi ses services."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=services)
    terms = case.stated(_FACT)
    if not telecom or not terms:
        reason = (
            "Le document ne fixe pas la durée d'un engagement de téléphonie ou d'accès à internet : un petit client "
            "ne s'engage pas pour plus de 24 mois, sauf s'il y renonce expressément."
        )
        return finding(Verdict.SILENCE, reason, _RULE, on=telecom, facts=[_FACT, _SERVICES])
    if elsewhere := [s for s in terms if not isinstance(s.value, Duration)]:
        reason = (
            f"La durée se lit ailleurs {bracketed(elsewhere)} : pour la téléphonie ou l'accès à internet, un petit "
            "client ne s'engage pas pour plus de 24 mois, sauf s'il y renonce expressément."
        )
        missing = "la durée convenue, la taille du client et ce à quoi il a renoncé"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*telecom, *elsewhere], missing=missing)
    if too_long := [s for s in terms if isinstance(s.value, Duration) and longer(s.value, _MOST) is not False]:
        reason = (
            f"La durée {bracketed(too_long)} dépasse 24 mois, le plus long engagement d'un petit client pour la "
            "téléphonie ou l'accès à internet, sauf s'il y renonce expressément."
        )
        missing = "la taille du client, ce à quoi il a renoncé, et si cette durée est celle de ces services"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*telecom, *too_long], missing=missing)
    reason = f"L'engagement {bracketed(terms)} ne dépasse pas 24 mois."
    return finding(Verdict.CONFORMING, reason, _RULE, on=[*telecom, *terms])


CHECK = Check(
    id="engagement-telephonie",
    question="L'engagement de téléphonie ou d'internet dépasse-t-il 24 mois ?",
    topic="duree",
    rules=(_RULE,),
    facts=(_FACT, _SERVICES),
    decide=decide,
    caveats=("Cette protection vaut pour les petites entreprises et les organismes sans but lucratif.",),
)
