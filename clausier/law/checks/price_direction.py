"""A price that can only rise is not unlawful in itself; whether it upsets the balance is for a judge."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _BALANCE = "price-index-oneway", "imbalance-commerce"
_FACT, _INDEX, _WHEN = "price_direction", "price_index", "price_revision"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if upward := [s for s in stated if s.value.normal == "hausse-seule"]:
        reason = (
            f"{in_case('Le prix ne se révise que vers le haut', upward[0])} : les juges n'y voient pas une faute en "
            "soi, mais peuvent en apprécier l'équilibre."
        )
        missing = "l'équilibre de tout le contrat, qu'un juge apprécie"
        return finding(Verdict.CAUTION, reason, *filter(case.rule, (_RULE, _BALANCE)), on=upward, missing=missing)
    if stated:
        return finding(Verdict.CONFORMING, "Le prix peut monter ou baisser.", _RULE, on=stated)
    if revised := case.stated(_INDEX, _WHEN):
        reason = "Le document révise le prix sans dire s'il peut aussi baisser."
        return finding(Verdict.SILENCE, reason, _RULE, on=revised, facts=[_FACT])
    return finding(Verdict.NOT_APPLICABLE, "Le document ne révise pas le prix.", _RULE, facts=[_FACT])


CHECK = Check(
    id="sens-revision",
    question="Le prix peut-il aussi baisser ?",
    topic="revision-prix",
    rules=(_RULE, _BALANCE),
    facts=(_FACT, _INDEX, _WHEN),
    decide=decide,
)
