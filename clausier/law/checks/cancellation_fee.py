"""A lump sum for cancelling is one that a judge may lower, unless it is the price of a right to withdraw."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.phrases import in_case, named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact

_RULE, _FACT, _REFUNDABLE = "penalty", "cancellation_fee", "deposit_refundable"
# What the provider spent or worked: no lump sum.
_ACTUAL = ("frais-engages", "temps-passe")
_FREE = "sans-frais"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    every, kept = case.stated(_FACT), _kept_deposit(case)
    stated = tuple(s for s in every if s.value.normal != _FREE)
    costs = [*([named(stated)] if stated else []), *(in_case("acompte non rendu", s) for s in kept)]
    if kept or any(s.value.normal not in _ACTUAL for s in stated):
        reason = (
            f"S'arrêter coûte ceci : {' ; '.join(costs)}. Un juge peut réduire une indemnité manifestement excessive, "
            "mais pas le prix d'une faculté de se dédire."
        )
        missing = "ce que la somme paie, et le préjudice qu'elle répare, que seul un juge peut mesurer"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*stated, *kept], missing=missing)
    if stated:
        beyond = " ; le document ne fixe rien pour les autres cas" if cases(stated) else ""
        reason = f"L'annulation coûte les frais réels, non un forfait : {named(stated)}{beyond}."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=stated)
    if every:
        reason = f"L'annulation est sans frais{cases(every)}."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=every)
    reason = "Le document ne fixe pas de somme en cas d'annulation : sans forfait, c'est le préjudice réel qui compte."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


def _kept_deposit(case: Case) -> tuple[StatedFact, ...]:
    """A deposit that is not given back, but where the same clause counts it among the costs already."""
    counted = {s.clause for s in case.stated(_FACT)}
    return tuple(s for s in case.says(_REFUNDABLE, False) if s.clause not in counted)


CHECK = Check(
    id="frais-annulation",
    question="Que coûte l'annulation d'une commande ?",
    topic="annulation",
    rules=(_RULE,),
    facts=(_FACT, _REFUNDABLE),
    decide=decide,
)
