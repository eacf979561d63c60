"""What a change of cloud provider may cost: direct costs until 11 January 2027, nothing afterwards."""

import datetime

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "da-charges", "cancellation_fee"
_FREE_SINCE = datetime.date(2027, 1, 12)


@about(_FACT, cloud.FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if found := cloud.outside(case, _RULE):
        return found
    services = cloud.services(case)
    rules = [rule for rule in (_RULE, cloud.RULE) if case.rule(rule)]
    costs = "qu'à ses coûts directs, et plus du tout dès le 12 janvier 2027"
    charged = f"ce changement ne se facture {'plus' if case.date >= _FREE_SINCE else costs}"
    if fees := [s for s in case.stated(_FACT) if not s.when]:
        reason = (
            f"Le document fait payer toute annulation {bracketed(fees)} : quand un client quitte un service "
            f"d'informatique en nuage {bracketed(services)} pour un autre, {charged}."
        )
        missing = f"si cette somme paie un changement de fournisseur ou une fin avant terme ; {cloud.MISSING}"
        return finding(Verdict.CAUTION, reason, *rules, on=[*services, *fees], missing=missing)
    reason = (
        "Le document ne chiffre pas ce que coûte un changement de fournisseur : pour un service d'informatique en "
        f"nuage {bracketed(services)}, {charged}."
    )
    return finding(Verdict.SILENCE, reason, *rules, on=services, facts=[_FACT])


CHECK = Check(
    id="frais-de-changement-nuage",
    question="Quitter un service en nuage pour un autre peut-il se facturer ?",
    topic="recuperation-donnees",
    rules=(_RULE, cloud.RULE),
    facts=(_FACT, cloud.FACT),
    decide=decide,
    caveats=(*cloud.CAVEATS, "Les pénalités d'une résiliation avant terme restent discutées."),
)
