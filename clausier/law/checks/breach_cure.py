"""Ending a contract for a breach takes a formal notice left without effect, unless a precise clause says otherwise."""

from collections.abc import Sequence

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed, cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.duration import Duration

_CLAUSE, _NOTICE = "term-resolution-clause", "term-resolution-notice"
_FACT, _FORM, _TARGETS = "breach_cure", "breach_form", "breach_targets"
_NAMED = "nommes"


@about(_FACT, _FORM, rules=(_CLAUSE, _NOTICE))
def decide(case: Case) -> Finding | None:
    stated, form = case.stated(_FACT), case.stated(_FORM)
    if not stated and not form:
        reason = (
            "Le document n'organise pas la résiliation pour faute : sauf urgence, la loi demande d'abord une mise en "
            "demeure et un délai raisonnable."
        )
        return finding(Verdict.SILENCE, reason, case.rule(_NOTICE) or _CLAUSE, facts=[_FACT, _FORM])
    timed = [s for s in stated if isinstance(s.value, Duration)]
    if at_once := [s for s in stated if not isinstance(s.value, Duration)]:
        return _without_notice(case, at_once, timed, form)
    if not form:
        reason = f"Le document laisse un délai {bracketed(stated)} sans dire si une mise en demeure le fait courir."
        missing = "ce qui fait courir le délai"
        return finding(Verdict.CAUTION, reason, _CLAUSE, on=stated, facts=[_FORM], missing=missing)
    if not stated:
        reason = "Le document donne la forme, mais pas le délai laissé à la partie en faute : il reste à apprécier."
        return finding(Verdict.CAUTION, reason, _CLAUSE, on=form, facts=[_FACT], missing="le délai que donne la lettre")
    return _with_notice(case, timed, form)


def _without_notice(
    case: Case, at_once: Sequence[StatedFact], timed: Sequence[StatedFact], form: Sequence[StatedFact]
) -> Finding:
    """Some breach at least ends the contract at once: set the default aside, if the clause is precise enough for it."""
    law = "la loi demande, sauf clause contraire, une mise en demeure restée sans effet"
    reason = f"Le document permet de résilier sans délai pour se mettre en règle{cases(at_once)}, alors que {law}."
    if timed:
        ends = f"le document permet aussi de résilier sans ce délai{cases(at_once)}"
        reason = f"{_given(timed, form)}, mais {ends} : {law}."
    vague = [s for s in _vague(case) if s.clause in {one.clause for one in at_once}]
    on = [*timed, *at_once, *form]
    if vague:
        missing = "si une clause qui ne nomme pas les engagements visés dispense vraiment de mise en demeure"
        return finding(Verdict.CAUTION, reason, _CLAUSE, on=[*on, *vague], missing=missing)
    return finding(Verdict.DEROGATION, reason, _CLAUSE, on=on)


def _with_notice(case: Case, timed: Sequence[StatedFact], form: Sequence[StatedFact]) -> Finding:
    targets, on = case.stated(_TARGETS), [*timed, *form]
    if not targets:
        reason = f"{_given(timed, form)} ; la loi veut aussi que la clause nomme les engagements visés."
        missing = "si la clause nomme les engagements dont le manquement permet de résilier"
        return finding(Verdict.CAUTION, reason, _CLAUSE, on=on, facts=[_TARGETS], missing=missing)
    if vague := _vague(case):
        reason = (
            f"{_given(timed, form)} ; mais la clause ne nomme pas les engagements visés {bracketed(vague)}, ce que la "
            "loi demande aussi."
        )
        missing = "si un juge la tient pour assez précise"
        return finding(Verdict.CAUTION, reason, _CLAUSE, on=[*on, *vague], missing=missing)
    reason = f"{_given(timed, form)}, pour des engagements que la clause nomme."
    return finding(Verdict.CONFORMING, reason, _CLAUSE, on=[*on, *targets])


def _given(timed: Sequence[StatedFact], form: Sequence[StatedFact]) -> str:
    told = ", prévenue par lettre," if form else ""
    return f"La partie en faute{told} a le temps de se mettre en règle {bracketed(timed)}"


def _vague(case: Case) -> list[StatedFact]:
    """What the clause aims at without naming the engagement."""
    return [s for s in case.stated(_TARGETS) if s.value.normal != _NAMED]


CHECK = Check(
    id="delai-de-mise-en-regle",
    question="A-t-on le temps de se mettre en règle avant une résiliation ?",
    topic="resiliation-faute",
    rules=(_CLAUSE, _NOTICE),
    facts=(_FACT, _FORM, _TARGETS),
    decide=decide,
    caveats=("La loi veut aussi que la mise en demeure rappelle la clause.",),
)
