"""The agreed rate of late interest is at least three times the legal rate (one and a half times until 2008)."""

from decimal import Decimal

from clausier.law import interest
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case, joined, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities import numbers
from clausier.quantities.late_rate import Kind, LateRate

_FACT = "late_interest"
_RULES = (interest.FLOOR, interest.DEFAULT)


@about(_FACT, rules=(interest.FLOOR,), professionals=True)
def decide(case: Case) -> Finding | None:
    judged = [(stated, *_judge(case, rate), in_case(rate.text, stated)) for stated, rate in interest.rates_of(case)]
    if not judged:
        return _silent(case)
    worst = min((verdict for _, verdict, *_ in judged), key=lambda verdict: verdict.rank)
    kept = [item for item in judged if item[1] is worst]
    unknown = tuple(dict.fromkeys(lacking for _, _, _, lacking, _ in kept if lacking))
    parts = [f"{name} : {words}" for _, _, words, _, name in kept]
    parts += [f"{lacking} n'est pas connu" for lacking in unknown]
    rules = [interest.FLOOR] if worst is Verdict.CAUTION else [rule for rule in _RULES if case.rule(rule)]
    on = [stated for stated, *_ in kept]
    return finding(worst, f"{sentence(' ; '.join(parts))}.", *rules, on=on, missing=joined(unknown) if unknown else "")


def _silent(case: Case) -> Finding:
    reason = "Le document ne fixe pas de taux : la loi en fixe un, qui ne descend pas sous le minimum."
    if default := case.rule(interest.DEFAULT):
        reason = "Le document ne fixe pas de taux : celui de la loi s'applique, BCE + 10 points."
    return finding(Verdict.SILENCE, reason, default or interest.FLOOR, facts=[_FACT])


def _judge(case: Case, rate: LateRate) -> tuple[Verdict, str, str]:
    """A verdict on one rate, why, and the reference rate that is not known."""
    floor = interest.floor_of(case)
    least = f"{numbers.write(floor.number)} fois le taux légal"
    if interest.is_default(rate, case):
        more = "plus que " if interest.yearly(rate) > interest.DEFAULT_POINTS else ""
        return Verdict.CONFORMING, f"c'est {more}le taux que la loi retient à défaut de clause", ""
    if rate.kind is Kind.LEGAL_MULTIPLE:
        times = interest.yearly(rate)
        verdict, words = _against(times, interest.yearly(floor), least)
        counted = f"{numbers.write(times)} fois le taux légal par an, " if rate.period == "mois" else ""
        return verdict, f"{counted}{words}", ""
    sides = interest.sides(rate, floor, case)
    if sides is None:
        return Verdict.CAUTION, f"à comparer au minimum, {least}", "le taux de référence de ce jour"
    if sides.unknown:
        return Verdict.CAUTION, sides.text, sides.unknown
    verdict, words = _against(sides.rate, sides.floor, least)
    return verdict, f"{words} ({sides.text})", ""


def _against(rate: Decimal, floor: Decimal, least: str) -> tuple[Verdict, str]:
    if rate < floor:
        return Verdict.DEVIATION, f"c'est moins que le minimum, {least}"
    return Verdict.CONFORMING, f"c'est {'plus que ' if rate > floor else ''}le minimum, {least}"


CHECK = Check(
    id="plancher-penalites",
    question="Le taux des pénalités de retard atteint-il le minimum légal ?",
    topic="retard-paiement",
    rules=_RULES,
    facts=(_FACT,),
    decide=decide,
    caveats=(
        "Le taux légal change chaque semestre : un taux fixe peut passer sous le minimum sans que le contrat change.",
    ),
)
