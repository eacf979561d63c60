"""The period over which an index varies is no longer than the time between two revisions of the price."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT, _WHEN = "price-index-period", "price_index", "price_revision"
_VALUES, _FORMULA = "price_index_values", "price_formula"
_LAST, _FIRST = "derniere-revision-et-revision", "origine-fixe"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    indices = case.stated(_FACT)
    if not indices:
        return finding(Verdict.NOT_APPLICABLE, "Le document n'indexe pas le prix.", _RULE, facts=[_FACT])
    clauses = {index.clause for index in indices}
    # A moment stated elsewhere may be that of another price.
    moments = [s for s in case.stated(_WHEN) if s.clause in clauses]
    values, formula = case.stated(_VALUES), case.stated(_FORMULA)
    on = [*indices, *moments, *values]
    if values and case.choices(_VALUES) == {_LAST}:
        index = sentence(named(indices))
        compared = f"{index} : la révision compare la valeur de la révision précédente et la nouvelle"
        same = "donc sur le temps qui sépare deux révisions"
        if case.says(_FORMULA, True):
            return finding(Verdict.CONFORMING, f"{compared}, {same}.", _RULE, on=[*on, *formula])
        reason = f"{compared}, {same} ; mais la formule n'est pas imprimée."
        return finding(Verdict.CAUTION, reason, _RULE, on=[*on, *formula], missing="la formule de révision")
    revised = f"une révision {named(moments)}" if moments else "une révision dont le document ne dit pas le moment"
    reason = (
        f"{sentence(named(indices))}, avec {revised} : la période sur laquelle l'indice varie ne doit pas dépasser "
        "celle qui sépare deux révisions"
    )
    if _FIRST in case.choices(_VALUES):
        reason += " ; partir toujours de la valeur initiale peut s'admettre si le prix part, lui aussi, du prix initial"
    missing = "les dates auxquelles se lisent les deux valeurs de l'indice"
    return finding(Verdict.CAUTION, f"{reason}.", _RULE, on=on, missing=missing)


CHECK = Check(
    id="periode-indice",
    question="L'indice varie-t-il sur la bonne période ?",
    topic="revision-prix",
    rules=(_RULE,),
    facts=(_FACT, _WHEN, _VALUES, _FORMULA),
    decide=decide,
)
