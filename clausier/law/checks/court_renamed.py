"""Twelve commercial courts bear another name from 2025 to 2028."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.courts import CITY, ECONOMIC, FACT, RENAMED, courts
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE = "jurisdiction-tae"


@about(FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    commercial = [court for court in courts(case) if court.commercial]
    if not commercial:
        verdict = Verdict.NOT_APPLICABLE if case.stated(FACT) else Verdict.SILENCE
        reason = "Le document ne désigne pas de tribunal de commerce."
        return finding(verdict, reason, _RULE, on=case.stated(FACT), facts=[FACT])
    if wrong := [court for court in commercial if court.city and (court.kind == ECONOMIC) != court.among(RENAMED)]:
        court = wrong[0]
        now = "tribunal de commerce" if court.kind == ECONOMIC else "tribunal des activités économiques"
        reason = f"Le document désigne le {court.name} : depuis 2025, le nom en usage dans cette ville est « {now} »."
        return finding(Verdict.CAUTION, reason, _RULE, on=court.stated, missing="si les parties ont visé ce tribunal")
    if unknown := [court for court in commercial if not court.city]:
        court = unknown[0]
        reason = f"Le document désigne le {court.name} : douze tribunaux de commerce ont changé de nom en 2025."
        return finding(Verdict.CAUTION, reason, _RULE, on=court.stated, missing="de quelle ville il s'agit")
    on = [stated for court in commercial for stated in court.stated]
    if renamed := [court for court in commercial if court.kind == ECONOMIC]:
        return finding(Verdict.CONFORMING, f"Le {renamed[0].name} porte ce nom depuis 2025.", _RULE, on=on)
    city = commercial[0].city
    reason = f"{city} n'est pas l'une des douze villes dont le tribunal de commerce a changé de nom en 2025."
    return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=on)


CHECK = Check(
    id="nom-tribunal",
    question="Le tribunal porte-t-il encore ce nom ?",
    topic="tribunal",
    rules=(_RULE,),
    facts=(FACT, CITY),
    decide=decide,
    caveats=("Un ancien nom désigne en principe le tribunal qui lui a succédé.",),
)
