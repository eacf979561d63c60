"""The agreed rate of late interest is at least three times the legal rate (one and a half times until 2008)."""

from dataclasses import dataclass
from decimal import Decimal

from clausier.law import interest
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figure
from clausier.law.phrases import in_case, joined, named, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities import numbers
from clausier.quantities.late_rate import Kind, LateRate

_FACT = "late_interest"
_BASE, _REFERENCE = "late_interest_base", "late_interest_reference"
_RULES = (interest.FLOOR, interest.DEFAULT)


@dataclass(frozen=True)
class _Judged:
    """A verdict on one rate and why; what one would have to know, the reference rate that is not known, what else it
    rests on."""

    verdict: Verdict
    words: str
    lacking: str = ""
    unknown: str = ""
    on: tuple[StatedFact, ...] = ()


@about(_FACT, rules=(interest.FLOOR,), professionals=True)
def decide(case: Case) -> Finding | None:
    rates = interest.rates_of(case)
    if not rates:
        return _silent(case)
    every = [(stated, rate, _judge(case, rate)) for stated, rate in rates]
    worst = min((judged.verdict for *_, judged in every), key=lambda verdict: verdict.rank)
    kept = [item for item in every if item[2].verdict is worst]
    parts = [f"{in_case(rate.text, stated)} : {judged.words}" for stated, rate, judged in kept]
    unknown = dict.fromkeys(judged.unknown for *_, judged in kept if judged.unknown)
    reason = " ; ".join([*parts, *(f"{rate} n'est pas connu" for rate in unknown)])
    default = worst is Verdict.CONFORMING and any(interest.is_default(rate, case) for _, rate, _ in kept)
    on = [s for stated, _, judged in kept for s in (stated, *judged.on)]
    lacking = [words for *_, judged in kept for words in (judged.lacking, judged.unknown) if words]
    missing = " ; ".join(dict.fromkeys(lacking))
    return finding(worst, f"{sentence(reason)}.", *(_RULES if default else (interest.FLOOR,)), on=on, missing=missing)


def _silent(case: Case) -> Finding:
    reason = "Le document ne fixe pas de taux : la loi en fixe un, qui ne descend pas sous le minimum."
    if default := case.rule(interest.DEFAULT):
        own = figure(case, default, LateRate)
        reason = f"Le document ne fixe pas de taux : celui de la loi s'applique, {own.text}."
    return finding(Verdict.SILENCE, reason, default or interest.FLOOR, facts=[_FACT])


def _judge(case: Case, rate: LateRate) -> _Judged:
    floor = interest.floor_of(case)
    least = f"{numbers.write(floor.number)} fois le taux légal"
    if interest.is_default(rate, case):
        own = figure(case, interest.DEFAULT, LateRate)
        more = "plus que " if interest.yearly(rate) > interest.yearly(own) else ""
        return _Judged(Verdict.CONFORMING, f"c'est {more}le taux que la loi retient à défaut de clause")
    if rate.kind is Kind.LEGAL_MULTIPLE:
        return _multiple(case, rate, interest.yearly(floor), least)
    sides = interest.sides(rate, floor, case)
    if sides is None:
        return _Judged(Verdict.CAUTION, f"à comparer au minimum, {least}", unknown="le taux de référence de ce jour")
    if sides.unknown:
        return _Judged(Verdict.CAUTION, sides.text, unknown=sides.unknown)
    return _doubted(case, sides.rate, sides.floor, least, f" ({sides.text})")


def _multiple(case: Case, rate: LateRate, floor: Decimal, least: str) -> _Judged:
    """A multiple of the legal rate, on either reading where there are two."""
    most, fewest = interest.yearly(rate), rate.number
    if not interest.ambiguous(rate) or (fewest >= floor) == (most >= floor):
        return _doubted(case, fewest, floor, least)
    words = (
        f"{numbers.write(most)} fois le taux légal par an s'il s'applique entier à chaque mois, mais "
        f"{numbers.write(fewest)} fois, moins que le minimum, {least}, s'il se ramène d'abord au mois"
    )
    return _Judged(Verdict.CAUTION, words, "si le taux légal, qui est annuel, s'applique entier à chaque mois")


def _doubted(case: Case, rate: Decimal, floor: Decimal, least: str, sides: str = "") -> _Judged:
    """A rate that reaches the floor by itself, or not; the base and the day it is read on may take it below."""
    if rate < floor:
        return _Judged(Verdict.DEVIATION, f"c'est moins que le minimum, {least}{sides}")
    reached = f"c'est {'plus que ' if rate > floor else ''}le minimum, {least}{sides}"
    base = () if interest.reaches_on_sum_due(rate, floor) else interest.without_tax(case)
    frozen = () if sides else interest.frozen(case)
    if not base and not frozen:
        return _Judged(Verdict.CONFORMING, reached)
    doubts = [*(["compté sur le montant hors taxes"] if base else []), *([f"lu au {named(frozen)}"] if frozen else [])]
    lacking = [
        *(["la base qu'un juge retiendrait, car la loi ne la nomme pas"] if base else []),
        *(["le taux légal de ce jour et celui du semestre où court le retard"] if frozen else []),
    ]
    words = f"pris seul, {reached} ; mais, {joined(doubts)}, il peut passer dessous"
    return _Judged(Verdict.CAUTION, words, " ; ".join(lacking), on=(*base, *frozen))


CHECK = Check(
    id="plancher-penalites",
    question="Le taux des pénalités de retard atteint-il le minimum légal ?",
    topic="retard-paiement",
    rules=_RULES,
    facts=(_FACT, _BASE, _REFERENCE),
    decide=decide,
    caveats=(
        "Le taux légal change chaque semestre : un taux fixe peut passer sous le minimum sans que le contrat change.",
    ),
)
