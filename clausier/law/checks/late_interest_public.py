"""A public buyer owes the rate of the ECB and eight points, whatever rate the terms give."""

from decimal import Decimal

from clausier.law import interest
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.late_rate import Kind, LateRate

_RULE, _FACT, _SCOPE = "late-interest-public", "late_interest", "client_scope"
_LEGAL = LateRate(Kind.ECB_PLUS, Decimal(8))  # of _RULE


@about(_FACT, _SCOPE, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    aimed = [s for s in case.stated(_SCOPE) if s.value.normal == "collectivites"]
    if not aimed:
        reason = f"Le document ne dit pas s'adresser à des acheteurs publics, qui doivent {_LEGAL.text}."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_SCOPE])
    rates = interest.rates_of(case)
    if not rates:
        reason = f"Le document ne fixe pas de taux : une collectivité, client visé, doit {_LEGAL.text}."
        return finding(Verdict.SILENCE, reason, _RULE, on=aimed, facts=[_FACT])
    if other := [s for s, rate in rates if rate != _LEGAL]:
        reason = (
            f"Le document vise des collectivités, qui doivent {_LEGAL.text}, et prévoit autre chose : {named(other)}."
        )
        missing = "si le client est un acheteur public, pour qui le taux vient du décret"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*aimed, *other], missing=missing)
    reason = f"Le taux est celui que doit une collectivité : {_LEGAL.text}."
    return finding(Verdict.CONFORMING, reason, _RULE, on=[*aimed, *(s for s, _ in rates)])


CHECK = Check(
    id="penalites-acheteur-public",
    question="Le taux de retard est-il celui d'un acheteur public ?",
    topic="retard-paiement",
    rules=(_RULE,),
    facts=(_FACT, _SCOPE),
    decide=decide,
)
