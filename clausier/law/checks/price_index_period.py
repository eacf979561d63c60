"""The two values of an index are no further apart than two revisions of the price."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT, _WHEN = "price-index-period", "price_index", "price_revision"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    indices = case.stated(_FACT)
    if not indices:
        return finding(Verdict.NOT_APPLICABLE, "Le document n'indexe pas le prix.", _RULE, facts=[_FACT])
    clauses = {index.clause for index in indices}
    # A moment stated elsewhere may be that of another price.
    moments = [s for s in case.stated(_WHEN) if s.clause in clauses]
    revised = f"une révision {named(moments)}" if moments else "une révision dont le document ne dit pas le moment"
    reason = (
        f"{sentence(named(indices))}, avec {revised} : l'écart entre ses deux valeurs ne doit pas dépasser le temps "
        "écoulé entre deux révisions."
    )
    missing = "les dates auxquelles la clause lit les deux valeurs de l'indice, que ce contrôle ne compare pas"
    return finding(Verdict.CAUTION, reason, _RULE, on=[*indices, *moments], missing=missing)


CHECK = Check(
    id="periode-indice",
    question="L'indice varie-t-il sur la bonne période ?",
    topic="revision-prix",
    rules=(_RULE,),
    facts=(_FACT, _WHEN),
    decide=decide,
)
