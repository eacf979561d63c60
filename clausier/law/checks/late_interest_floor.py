"""The agreed rate of late interest is at least three times the legal rate (one and a half times until 2008)."""

from collections.abc import Iterable
from decimal import Decimal

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities import numbers
from clausier.quantities.late_rate import Kind, LateRate
from clausier.rates import RatesInForce, half_year_name

_RULE, _FACT = "late-interest-floor", "late_interest"


def decide(case: Case) -> Finding | None:
    rule = case.corpus.rules[_RULE].at(case.date)
    if rule is None or case.unread(_FACT):
        return None
    stated = case.stated(_FACT)
    if not stated:
        return finding(
            Verdict.SILENCE, "Le document ne fixe pas de taux : celui de la loi s'applique, BCE + 10 points.",
            "late-interest-default", facts=[_FACT],
        )  # fmt: skip
    floor = next(limit.value for limit in rule.thresholds if isinstance(limit.value, LateRate))
    rates = case.corpus.rates.at(case.date)
    least = f"{numbers.write(floor.number)} fois le taux légal"
    sides = [(s, _enough(s.value, floor, rates)) for s in stated if isinstance(s.value, LateRate)]
    if below := [s for s, enough in sides if enough is False]:
        return finding(
            Verdict.DEVIATION, f"{_named(below, rates)} : c'est moins que {least}, le minimum.", _RULE, on=below
        )
    if unknown := [s for s, enough in sides if enough is None]:
        reason = f"{_named(unknown, None)} se compare à {least}, le minimum, par les taux de référence de ce jour."
        return finding(Verdict.CAUTION, reason, _RULE, on=unknown, missing="les taux de référence à cette date")
    return finding(
        Verdict.CONFORMING, f"{_named(stated, rates)} : c'est au moins {least}, le minimum.", _RULE, on=stated
    )


def _enough(rate: LateRate, floor: LateRate, rates: RatesInForce | None) -> bool | None:
    """None where that depends on a reference rate that is not known for the day."""
    if rate.kind is floor.kind:
        return _yearly(rate) >= _yearly(floor)
    needs_ecb = rate.kind is Kind.ECB_PLUS
    if rates is None or not rates.legal_confirmed or (needs_ecb and not rates.ecb_confirmed):
        return None
    legal, ecb = rates.legal.percent, rates.ecb.percent
    return rate.annual(legal, ecb) >= floor.annual(legal, ecb)


def _yearly(rate: LateRate) -> Decimal:
    return rate.number * (12 if rate.period == "mois" else 1)


def _named(stated: Iterable[StatedFact], rates: RatesInForce | None) -> str:
    """« 1,5 % par mois (soit 18 % par an) »: the yearly rate where it does not read off the clause."""
    return " ; ".join(dict.fromkeys(_one(s.value, rates) for s in stated if isinstance(s.value, LateRate)))


def _one(rate: LateRate, rates: RatesInForce | None) -> str:
    text = rate.text[0].upper() + rate.text[1:]
    if rates is None or (rate.kind is Kind.FIXED and rate.period == "an"):
        return text
    yearly = numbers.write(rate.annual(rates.legal.percent, rates.ecb.percent))
    return f"{text} (soit {yearly} % par an aux taux du {half_year_name(rates.legal.since)})"


CHECK = Check(
    id="plancher-penalites",
    question="Le taux des pénalités de retard atteint-il le minimum légal ?",
    topic="retard-paiement",
    rules=(_RULE, "late-interest-default"),
    facts=(_FACT,),
    decide=decide,
    caveats=(
        "Le taux légal change chaque semestre : un taux fixe peut passer sous le minimum sans que le contrat change.",
    ),
)
