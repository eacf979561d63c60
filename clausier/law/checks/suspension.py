"""One may stop one's own performance when the other fails gravely enough: a clause may add a warning or drop it."""

from dataclasses import replace

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_RULE, _FACT, _TOPIC = "suspension", "suspension_notice", "suspension"
_MISSING = "la gravité du manquement du client"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if abrupt := [s for s in stated if isinstance(s.value, Choice)]:
        reason = (
            f"Le prestataire peut suspendre le service sans préavis{cases(abrupt)} : sans clause, la loi demande un "
            "manquement assez grave."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=abrupt, missing=_MISSING)
    if stated:
        reason = f"Le document règle lui-même quand le service peut être suspendu : {named(stated)}."
        return finding(Verdict.DEROGATION, reason, _RULE, on=stated)
    if unwarned := tuple(clause.id for clause in case.clauses(_TOPIC)):
        reason = (
            "Le document parle de suspendre le service sans dire après quel délai : sans clause, la loi demande un "
            "manquement assez grave."
        )
        return replace(finding(Verdict.CAUTION, reason, _RULE, facts=[_FACT], missing=_MISSING), clauses=unwarned)
    reason = (
        "Le document n'en dit rien : chacun peut suspendre sa prestation si l'autre manque assez gravement à la sienne."
    )
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="suspension-service",
    question="Le service peut-il être coupé sans préavis ?",
    topic="suspension",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
