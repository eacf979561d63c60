"""One may stop one's own performance when the other fails gravely enough: a clause may add a warning or drop it."""

from collections.abc import Sequence
from dataclasses import replace

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed, cases
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

_RULE, _FACT, _TOPIC, _CAUSES = "suspension", "suspension_notice", "suspension", "liability_exclusions"
_MISSING = "la gravité du manquement du client"
_WAIVED = "suspension-impaye"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    timed = [s for s in stated if not isinstance(s.value, Choice)]
    waived = _waived(case, stated)
    lost = " ; le client renonce à en demander réparation" if waived else ""
    if abrupt := [s for s in stated if isinstance(s.value, Choice)]:
        other = f" ; une autre clause prévoit un délai {bracketed(timed)}" if timed else ""
        reason = (
            f"Le prestataire peut suspendre le service sans préavis{cases(abrupt)}{other}{lost}. Sans clause, la loi "
            "demande un manquement assez grave."
        )
        missing = f"{_MISSING} ; laquelle de ces clauses l'emporte" if timed else _MISSING
        return finding(Verdict.CAUTION, reason, _RULE, on=[*abrupt, *timed, *waived], missing=missing)
    if timed:
        reason = f"Le document permet de suspendre le service, passé ce délai : {named(timed)}{lost}."
        return finding(Verdict.DEROGATION, reason, _RULE, on=[*timed, *waived])
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


def _waived(case: Case, stated: Sequence[StatedFact]) -> list[StatedFact]:
    """Where a clause on suspension shuts out the repair of what it causes."""
    clauses = {s.clause for s in stated}
    return [s for s in case.stated(_CAUSES) if s.value.normal == _WAIVED and s.clause in clauses]


CHECK = Check(
    id="suspension-service",
    question="Le service peut-il être coupé sans préavis ?",
    topic="suspension",
    rules=(_RULE,),
    facts=(_FACT, _CAUSES),
    decide=decide,
)
