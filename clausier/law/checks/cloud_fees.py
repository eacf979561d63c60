"""What a change of cloud provider may cost: direct costs until 11 January 2027, nothing afterwards."""

import datetime
from collections.abc import Sequence

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact

_RULE, _FEE, _HELP, _SUMS = "da-charges", "cancellation_fee", "switching_help", "end_sums"
_FREE_SINCE = datetime.date(2027, 1, 12)
# What is due though the service stops, while what was done is due anyway.
_BEYOND = ("mois-commence", "annee-en-cours", "indemnites")


@about(_FEE, _HELP, cloud.FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if found := cloud.outside(case, _RULE):
        return found
    services, helps = cloud.services(case), case.stated(_HELP)
    costs = "qu'à hauteur de ses coûts directs, et plus du tout dès le 12 janvier 2027"
    charged = "plus" if case.date >= _FREE_SINCE else costs
    law = f"{cloud.supposing(services)}, ce changement ne se facture {charged}"
    rules = [rule for rule in (_RULE, cloud.RULE) if case.rule(rule)]
    asked, on = _asked(case, helps)
    if asked:
        reason = f"Le document {' ; il '.join(asked)} ; {law}."
        price = "si ces sommes paient un changement de fournisseur ou une fin avant terme"
        if all(s.fact.id == _HELP for s in on):
            price = "le prix de l'aide"
        missing = f"{price} ; {cloud.MISSING}"
        return finding(Verdict.CAUTION, reason, *rules, on=[*on, *services], missing=missing)
    if helps and all(s.value.normal == "comprise" and not s.when for s in helps):
        reason = f"Le document comprend dans son prix l'aide à un changement de fournisseur ; {law}."
        return finding(Verdict.CONFORMING, reason, *rules, on=[*helps, *services])
    reason = f"Le document ne chiffre pas ce que coûte un changement de fournisseur ; {law}."
    return finding(Verdict.SILENCE, reason, *rules, on=[*helps, *services], facts=[_FEE, _HELP])


def _asked(case: Case, helps: Sequence[StatedFact]) -> tuple[list[str], list[StatedFact]]:
    """What a client who leaves is asked to pay, in words, and what says so."""
    paid = [s for s in helps if s.value.normal == "facturee"]
    fees = [s for s in case.stated(_FEE) if not s.when and s.value.normal != "sans-frais"]
    sums = [s for s in case.stated(_SUMS) if s.value.normal in _BEYOND]
    told = [
        *(["facture à part l'aide à un changement de fournisseur, sans en dire le prix"] if paid else []),
        *([f"fait payer toute annulation {bracketed(fees)}"] if fees else []),
        *([f"laisse à payer, quand un service s'arrête, ceci {bracketed(sums)}"] if sums else []),
    ]
    return told, [*paid, *fees, *sums]


CHECK = Check(
    id="frais-de-changement-nuage",
    question="Quitter un service en nuage pour un autre peut-il se facturer ?",
    topic="recuperation-donnees",
    rules=(_RULE, cloud.RULE),
    facts=(_FEE, _HELP, _SUMS, cloud.FACT),
    decide=decide,
    caveats=(*cloud.CAVEATS, "Les pénalités d'une résiliation avant terme restent discutées."),
)
