"""Ending a contract for a breach supposes a formal notice left without effect, unless the clause says otherwise."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed, cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_CLAUSE, _NOTICE, _FACT, _FORM = "term-resolution-clause", "term-resolution-notice", "breach_cure", "breach_form"


@about(_FACT, _FORM, rules=(_CLAUSE, _NOTICE))
def decide(case: Case) -> Finding | None:
    stated, form = case.stated(_FACT), case.stated(_FORM)
    if not stated and not form:
        reason = (
            "Le document n'organise pas la résiliation pour faute : sauf urgence, la loi demande d'abord une mise en "
            "demeure et un délai raisonnable."
        )
        return finding(Verdict.SILENCE, reason, case.rule(_NOTICE, _CLAUSE) or _CLAUSE, facts=[_FACT, _FORM])
    if at_once := [s for s in stated if not isinstance(s.value, Duration)]:
        reason = (
            f"Le document permet de résilier sans laisser le temps de se mettre en règle{cases(at_once)}, alors que "
            "la loi demande, sauf clause contraire, une mise en demeure restée sans effet."
        )
        return finding(Verdict.DEROGATION, reason, _CLAUSE, on=[*at_once, *form])
    if not form:
        reason = f"Le document laisse un délai {bracketed(stated)} sans dire si une mise en demeure le fait courir."
        return finding(
            Verdict.CAUTION, reason, _CLAUSE, on=stated, facts=[_FORM], missing="ce qui fait courir le délai"
        )
    if not stated:
        reason = "Le document donne la forme, mais pas le délai laissé à la partie en faute : il reste à apprécier."
        return finding(Verdict.CAUTION, reason, _CLAUSE, on=form, facts=[_FACT], missing="le délai que donne la lettre")
    reason = f"La partie en faute, prévenue par lettre, a le temps de se mettre en règle {bracketed(stated)}."
    return finding(Verdict.CONFORMING, reason, _CLAUSE, on=[*stated, *form])


CHECK = Check(
    id="delai-de-mise-en-regle",
    question="A-t-on le temps de se mettre en règle avant une résiliation ?",
    topic="resiliation-faute",
    rules=(_CLAUSE, _NOTICE),
    facts=(_FACT, _FORM),
    decide=decide,
    caveats=("La loi veut aussi que la clause vise des engagements précis, et que la mise en demeure la rappelle.",),
)
