"""A client that changes cloud provider gives two months' notice at most, even before the term."""

from decimal import Decimal

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.span import longer
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_RULE, _FACT = "da-notice", "renewal_notice"
_MOST = Duration(Decimal(2), "mois")


@about(_FACT, cloud.FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if found := cloud.outside(case, _RULE):
        return found
    services, rules = cloud.services(case), (_RULE, cloud.RULE)
    if long := [s for s in case.stated(_FACT) if isinstance(s.value, Duration) and longer(s.value, _MOST) is not False]:
        reason = (
            f"Pour un service d'informatique en nuage {bracketed(services)}, le préavis du document {bracketed(long)} "
            "dépasse les deux mois qui suffisent à lancer un changement de fournisseur, même en cours de contrat."
        )
        return finding(Verdict.CAUTION, reason, *rules, on=[*services, *long], missing=cloud.MISSING)
    reason = (
        "Le document ne règle pas le changement de fournisseur en cours de contrat : pour un service d'informatique "
        f"en nuage {bracketed(services)}, deux mois de préavis suffisent."
    )
    return finding(Verdict.SILENCE, reason, *rules, on=services, facts=[_FACT])


CHECK = Check(
    id="preavis-changement-nuage",
    question="Peut-on changer de fournisseur en nuage avec deux mois de préavis ?",
    topic="reconduction",
    rules=(_RULE, cloud.RULE),
    facts=(_FACT, cloud.FACT),
    decide=decide,
    caveats=cloud.CAVEATS,
)
