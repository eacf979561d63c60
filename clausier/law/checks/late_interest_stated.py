"""General terms say at what rate late interest runs, and one can tell which."""

from itertools import combinations

from clausier.law import interest
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figures
from clausier.law.phrases import named
from clausier.law.scope import about, general_terms
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.late_rate import LateRate

_RULE, _DEFAULT, _FACT = "cgv-payment-mentions", "late-interest-default", "late_interest"


@about(_FACT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if any(_compete(one, other) for one, other in combinations(stated, 2)):
        reason = f"Plusieurs taux peuvent valoir pour un même retard : {named(stated)}."
        return finding(
            Verdict.CAUTION, reason, _RULE, on=stated, missing="lequel de ces taux s'applique, et qui le choisit"
        )
    if unclear := [s for s, rate in interest.rates_of(case) if interest.ambiguous(rate)]:
        reason = (
            f"Le taux est écrit, mais peut se lire de deux façons : {named(unclear)}, alors que le taux légal est "
            "annuel."
        )
        missing = "si le taux légal s'applique entier à chaque mois, ou se ramène d'abord au mois"
        return finding(Verdict.CAUTION, reason, _RULE, on=unclear, missing=missing)
    if stated:
        return finding(Verdict.CONFORMING, f"Le taux est écrit : {named(stated)}.", _RULE, on=stated)
    if general_terms(case):
        reason = (
            "Le document ne dit pas le taux des pénalités de retard, que des conditions générales doivent indiquer."
        )
        return finding(Verdict.MISSING, reason, _RULE, facts=[_FACT])
    own = next(iter(figures(case, _DEFAULT, LateRate)), None)
    law = f"celui de la loi s'applique{f', {own.text}' if own else ''}"
    reason = f"Le document ne dit pas à quel taux courent les pénalités : {law}."
    return finding(Verdict.SILENCE, reason, *filter(case.rule, (_DEFAULT, _RULE)), facts=[_FACT])


def _compete(one: StatedFact, other: StatedFact) -> bool:
    """Whether two rates are stated for cases that nothing tells apart: the same, or one that holds in all."""
    return one.value != other.value and (one.when == other.when or not one.when or not other.when)


CHECK = Check(
    id="taux-penalites-ecrit",
    question="Le taux des pénalités de retard est-il écrit, et lequel ?",
    topic="retard-paiement",
    rules=(_RULE, _DEFAULT),
    facts=(_FACT,),
    decide=decide,
)
