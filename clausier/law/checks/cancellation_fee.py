"""A lump sum for cancelling is one that a judge may lower, unless it is the price of a right to withdraw."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "penalty", "cancellation_fee"
# What the provider spent or worked: no lump sum.
_ACTUAL = ("frais-engages", "temps-passe")


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if lump := [s for s in stated if s.value.normal not in _ACTUAL]:
        reason = (
            f"L'annulation coûte {named(lump)} : un juge peut réduire une indemnité excessive, mais pas le prix d'une "
            "faculté de se dédire."
        )
        missing = "ce que la somme paie, et le préjudice qu'elle répare, que seul un juge peut mesurer"
        return finding(Verdict.CAUTION, reason, _RULE, on=lump, missing=missing)
    if stated:
        reason = f"L'annulation ne coûte pas de forfait : {named(stated)}."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=stated)
    reason = "Le document ne fixe pas de somme en cas d'annulation : sans forfait, c'est le préjudice réel qui compte."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="frais-annulation",
    question="Que coûte l'annulation d'une commande ?",
    topic="annulation",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
