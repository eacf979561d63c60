"""A client that changes cloud provider gives two months' notice at most, even before the term."""

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figure
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.span import longer
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_RULE, _FACT = "da-notice", "renewal_notice"


@about(_FACT, cloud.FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if found := cloud.outside(case, _RULE):
        return found
    services, rules = cloud.services(case), (_RULE, cloud.RULE)
    most = figure(case, _RULE, Duration)
    law = (
        f"{cloud.supposing(services)}, {most.text} de préavis suffisent à lancer un changement de fournisseur, même en "
        "cours de contrat"
    )
    if long := [s for s in case.stated(_FACT) if isinstance(s.value, Duration) and longer(s.value, most) is not False]:
        reason = f"Le préavis de non-reconduction {bracketed(long)} dépasse {most.text} ; {law}."
        return finding(Verdict.CAUTION, reason, *rules, on=[*long, *services], missing=cloud.MISSING)
    reason = f"Le document ne règle pas le changement de fournisseur en cours de contrat ; {law}."
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
