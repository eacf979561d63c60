"""A reference rate frozen on a day of its own can fall below the floor, which follows the half-year."""

from clausier.law import interest
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.late_rate import Kind

_FACT, _RATE = "late_interest_reference", "late_interest"
_RULES = (interest.FLOOR, interest.DEFAULT)


@about(_FACT, rules=(interest.FLOOR,), professionals=True)
def decide(case: Case) -> Finding | None:
    rules = tuple(filter(case.rule, _RULES))
    stated = case.stated(_FACT)
    if frozen := interest.frozen(case):
        reason = (
            f"Le taux de référence se lit à un jour fixe ({named(frozen)}) : s'il monte ensuite, la pénalité "
            "peut passer sous le minimum, qui suit le semestre."
        )
        missing = "le taux légal du semestre où le retard court"
        return finding(Verdict.CAUTION, reason, interest.FLOOR, on=frozen, missing=missing)
    rates = interest.rates_of(case)
    if stated and all(rate.kind is Kind.ECB_PLUS for _, rate in rates):
        reason = (
            "Le taux se lit à la dernière opération de refinancement, dans les mots de la loi, qui retient sa valeur "
            "du 1er janvier ou du 1er juillet."
        )
        return finding(Verdict.CONFORMING, reason, *rules, on=stated)
    if stated:
        reason = "Le document renvoie à la dernière opération de refinancement, alors que son taux n'en dépend pas."
        return finding(
            Verdict.CAUTION, reason, *rules, on=stated, missing="le taux de référence que visent les parties"
        )
    if rates and all(rate.kind is Kind.FIXED for _, rate in rates):
        reason = "Le taux est fixe : il ne se lit à aucune date."
        return finding(Verdict.NOT_APPLICABLE, reason, interest.FLOOR, on=[s for s, _ in rates])
    reason = "Le document ne dit pas quel jour se lit le taux de référence : le minimum de la loi suit le semestre."
    return finding(Verdict.SILENCE, reason, *rules, facts=[_FACT])


CHECK = Check(
    id="date-taux-penalites",
    question="Quel jour se lit le taux des pénalités de retard ?",
    topic="retard-paiement",
    rules=_RULES,
    facts=(_FACT, _RATE),
    decide=decide,
)
