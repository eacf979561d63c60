"""A price that can only rise is not unlawful in itself; whether it upsets the balance is for a judge."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.phrases import in_case, named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _BALANCE = "price-index-oneway", "imbalance-commerce"
_FACT, _INDEX, _WHEN, _CAUSE = "price_direction", "price_index", "price_revision", "price_other_trigger"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if upward := [s for s in stated if s.value.normal == "hausse-seule"]:
        reason = (
            f"{in_case('Le prix ne se révise que vers le haut', upward[0])} : dans un bail commercial, la Cour de "
            "cassation n'y a pas vu, en soi, une distorsion interdite ; dans un autre contrat, un juge peut en "
            "apprécier l'équilibre."
        )
        missing = "l'équilibre de tout le contrat, qu'un juge apprécie"
        return finding(Verdict.CAUTION, reason, *filter(case.rule, (_RULE, _BALANCE)), on=upward, missing=missing)
    if stated:
        reason = f"{in_case('Le prix peut monter ou baisser', stated[0])}."
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    if indices := case.stated(_INDEX):
        reason = f"Le document indexe le prix ({named(indices)}) sans dire s'il peut aussi baisser."
        return finding(Verdict.SILENCE, reason, _RULE, on=indices, facts=[_FACT])
    if revised := case.stated(_WHEN, _CAUSE):
        reason = (
            f"Le document n'indexe pas le prix ; il prévoit d'autres changements {bracketed(revised)}, sans dire dans "
            "quel sens."
        )
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=revised, facts=[_FACT])
    return finding(Verdict.NOT_APPLICABLE, "Le document n'indexe ni ne révise le prix.", _RULE, facts=[_FACT])


CHECK = Check(
    id="sens-revision",
    question="Le prix peut-il aussi baisser ?",
    topic="revision-prix",
    rules=(_RULE, _BALANCE),
    facts=(_FACT, _INDEX, _WHEN, _CAUSE),
    decide=decide,
)
