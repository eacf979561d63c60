"""Interest on the sum without VAT is less than the same rate on the sum due: does it still reach the floor?"""

from clausier.law import interest
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities import numbers
from clausier.quantities.late_rate import Kind, LateRate

_FACT, _RATE = "late_interest_base", "late_interest"
_MISSING = "la TVA de la facture, et la base qu'un juge retiendrait : la loi ne la nomme pas"


@about(_FACT, rules=(interest.FLOOR,), professionals=True)
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if not stated:
        reason = "Le document ne dit pas si les intérêts courent sur le montant hors taxes ou sur toute la somme due."
        return finding(Verdict.SILENCE, reason, interest.FLOOR, facts=[_FACT])
    on = interest.without_tax(case)
    if not on:
        reason = "Les intérêts courent sur la somme due, taxes comprises : la base n'abaisse pas le taux."
        return finding(Verdict.CONFORMING, reason, interest.FLOOR, on=stated)
    rates = interest.rates_of(case)
    assumed = f"avec la TVA au taux normal de {numbers.write(interest.VAT)} %"
    for s, rate in rates:
        reached, words = _on_sum_due(case, rate)
        if not reached:
            reason = f"Les intérêts courent sur le montant hors taxes : {assumed}, {words}."
            return finding(Verdict.CAUTION, reason, interest.FLOOR, on=[*on, s], missing=_MISSING)
    if not rates:
        reason = f"Les intérêts courent sur le montant hors taxes, à un taux non écrit qui, {assumed}, perd un sixième."
        return finding(Verdict.CAUTION, reason, interest.FLOOR, on=on, missing=_MISSING)
    reason = f"Les intérêts courent sur le montant hors taxes, mais {assumed}, leur taux atteint encore le minimum."
    return finding(Verdict.CONFORMING, reason, interest.FLOOR, on=[*on, *(s for s, _ in rates)])


def _on_sum_due(case: Case, rate: LateRate) -> tuple[bool, str]:
    """Whether a rate on the sum without VAT surely reaches the floor on the sum with it, and what it comes to there."""
    floor = interest.floor_of(case)
    if interest.ambiguous(rate):
        return False, f"{rate.text} perd un sixième, et peut se lire de deux façons : le taux légal est annuel"
    if rate.kind is Kind.LEGAL_MULTIPLE:
        own, least, unit = interest.yearly(rate), interest.yearly(floor), " fois le taux légal"
        unknown = ""
    else:
        sides = interest.sides(rate, floor, case)
        if sides is None:
            return False, f"{rate.text} perd un sixième, et les taux de référence de ce jour ne sont pas connus"
        own, least, unit, unknown = sides.rate, sides.floor, " % par an", sides.unknown
    words = f"{rate.text} revient à {interest.shown(interest.on_sum_due(own))}{unit} sur la somme due"
    enough = interest.reaches_on_sum_due(own, least)
    if enough and not unknown:
        return True, words
    verb = "moins que" if not enough else "à comparer à"
    known = " aux derniers taux connus" if unknown else ""
    return False, f"{words}, {verb} {numbers.write(least)}{unit}, le minimum{known}"


CHECK = Check(
    id="base-penalites",
    question="Les intérêts de retard courent-ils sur le montant HT ou TTC ?",
    topic="retard-paiement",
    rules=(interest.FLOOR,),
    facts=(_FACT, _RATE),
    decide=decide,
)
