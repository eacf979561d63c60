"""The court that a document names sits in the city it says."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.courts import CITY, CIVIL, FACT, Court, at, courts, of
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _CIVIL = "jurisdiction-seat", "jurisdiction-tj"
# Where no commercial court sits, and the one that has the area: rule jurisdiction-seat.
_NO_SEAT = {"Béthune": "Arras"}
# Seats that we know of, not all there are. Commercial: annexes 4-2-1 and 7-2 of the Code de commerce, order of 5 July
# 2024. Civil: annex 4-1 of the same code, and Dijon.
_SEATS = frozenset({
    "Angers", "Arras", "Auxerre", "Avignon", "Bordeaux", "Compiègne", "Dijon", "La Rochelle", "Le Havre", "Le Mans",
    "Limoges", "Lyon", "Marseille", "Nancy", "Nanterre", "Nantes", "Narbonne", "Niort", "Paris", "Poitiers", "Rennes",
    "Saint-Brieuc", "Saintes", "Tourcoing", "Vannes", "Versailles",
})  # fmt: skip
_CIVIL_SEATS = frozenset(
    {"Bordeaux", "Dijon", "Fort-de-France", "Lille", "Lyon", "Marseille", "Nancy", "Paris", "Rennes"}
)


@about(FACT, rules=(_RULE, _CIVIL))
def decide(case: Case) -> Finding | None:
    every = courts(case)
    if not every:
        reason = "Le document ne désigne aucun tribunal : la loi dit lequel juge."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[FACT])
    named = [court for court in every if case.rule(_rule(court))]
    if not named:
        return None
    if absent := [court for court in named if court.commercial and court.among(frozenset(_NO_SEAT))]:
        court = absent[0]
        seat = next(seat for city, seat in _NO_SEAT.items() if court.among(frozenset({city})))
        reason = (
            f"Nous n'avons trouvé aucun {court.name} en activité depuis 2009 : ce secteur relève du tribunal de "
            f"commerce {of(seat)}."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=court.stated, missing="ce que les parties ont voulu désigner")
    if unknown := [court for court in named if not court.among(_CIVIL_SEATS if court.kind == CIVIL else _SEATS)]:
        court = unknown[0]
        reason = f"Le document désigne le {court.name} : nos listes ne suffisent pas à dire s'il existe."
        missing = "si ce tribunal siège dans cette ville" if court.city else "de quelle ville il s'agit"
        return finding(Verdict.CAUTION, reason, _rule(court), on=court.stated, missing=missing)
    court = named[0]
    what = "Un tribunal judiciaire" if court.kind == CIVIL else "Une juridiction commerciale"
    reason = f"{what} siège bien {at(court.city)}."
    return finding(Verdict.CONFORMING, reason, _rule(court), on=[s for each in named for s in each.stated])


def _rule(court: Court) -> str:
    return _CIVIL if court.kind == CIVIL else _RULE


CHECK = Check(
    id="tribunal-existant",
    question="Le tribunal désigné existe-t-il ?",
    topic="tribunal",
    rules=(_RULE, _CIVIL),
    facts=(FACT, CITY),
    decide=decide,
)
