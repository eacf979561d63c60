"""The court that a document names sits in the city it says."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.courts import CITY, CIVIL, FACT, KEPT, RENAMED, Court, at, courts, of
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_BETHUNE, _CIVIL = "jurisdiction-seat", "jurisdiction-tj"
_NAMES, _COMMERCE = "jurisdiction-tae", "jurisdiction-commerce"
# Where no commercial court sits, and the one that has the area: rule jurisdiction-seat.
_NO_SEAT = {"Béthune": "Arras"}
# Seats that we know of, not all there are. Commercial: annexes 4-2-1 and 7-2 of the Code de commerce, order of 5 July
# 2024. Civil: annex 4-1 of the same code, and Dijon.
_SEATS = RENAMED | KEPT | {
    "Bordeaux", "Compiègne", "La Rochelle", "Narbonne", "Niort", "Poitiers", "Rennes", "Saintes", "Tourcoing", "Vannes",
}  # fmt: skip
_CIVIL_SEATS = frozenset(
    {"Bordeaux", "Dijon", "Fort-de-France", "Lille", "Lyon", "Marseille", "Nancy", "Paris", "Rennes"}
)


@about(FACT, rules=(_COMMERCE,))
def decide(case: Case) -> Finding | None:
    every = courts(case)
    if not every:
        reason = "Le document ne désigne aucun tribunal : la loi dit lequel juge."
        return finding(Verdict.SILENCE, reason, _COMMERCE, facts=[FACT])
    named = [court for court in every if _rule(case, court)]
    if not named:
        return None
    if absent := [court for court in named if court.commercial and court.among(frozenset(_NO_SEAT))]:
        court = absent[0]
        seat = next(seat for city, seat in _NO_SEAT.items() if court.among(frozenset({city})))
        reason = (
            f"Nous n'avons trouvé aucun {court.name} en activité depuis 2009 : ce secteur relève du tribunal de "
            f"commerce {of(seat)}."
        )
        missing = "ce que les parties ont voulu désigner"
        return finding(Verdict.CAUTION, reason, _BETHUNE, on=court.stated, missing=missing)
    if unknown := [court for court in named if not court.among(_CIVIL_SEATS if court.kind == CIVIL else _SEATS)]:
        court = unknown[0]
        reason = f"Le document désigne le {court.name} : nos listes ne suffisent pas à dire s'il existe."
        missing = "si ce tribunal siège dans cette ville" if court.city else "de quelle ville il s'agit"
        return finding(Verdict.CAUTION, reason, _rule(case, court) or _COMMERCE, on=court.stated, missing=missing)
    court = named[0]
    what = "Un tribunal judiciaire" if court.kind == CIVIL else "Une juridiction commerciale"
    reason = f"{what} siège bien {at(court.city)}."
    rules = dict.fromkeys(filter(None, (_rule(case, each) for each in named)))
    return finding(Verdict.CONFORMING, reason, *rules, on=[s for each in named for s in each.stated])


def _rule(case: Case, court: Court) -> str | None:
    """The rule that speaks of that court on the day; None where none does yet."""
    if court.kind == CIVIL:
        return case.rule(_CIVIL)
    if court.among(frozenset(_NO_SEAT)):
        return case.rule(_BETHUNE)
    names = _NAMES if court.among(RENAMED | KEPT) else _COMMERCE
    return case.rule(names, _COMMERCE)


CHECK = Check(
    id="tribunal-existant",
    question="Le tribunal désigné existe-t-il ?",
    topic="tribunal",
    rules=(_BETHUNE, _CIVIL, _NAMES, _COMMERCE),
    facts=(FACT, CITY),
    decide=decide,
)
