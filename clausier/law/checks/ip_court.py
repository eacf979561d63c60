"""Copyright disputes go to certain civil courts, whatever court a document names."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.courts import CITY, CIVIL, FACT, courts
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE = "ip-court"
_SEATS = frozenset({"Lille", "Nancy", "Rennes"})  # those that the rule names; there are others


@about(FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    named = courts(case)
    if not named:
        reason = "Le document ne désigne aucun tribunal : un litige de droit d'auteur va à ceux que la loi désigne."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[FACT])
    on = [stated for court in named for stated in court.stated]
    if wrong := [court for court in named if court.kind != CIVIL]:
        reason = (
            f"Le document envoie les litiges au {wrong[0].name} : ceux de droit d'auteur vont à certains tribunaux "
            "judiciaires, que la loi désigne."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=on, missing="si le litige porte sur un droit d'auteur")
    if unsure := [court for court in named if not court.among(_SEATS)]:
        reason = (
            f"Le document désigne le {unsure[0].name} : un litige de droit d'auteur ne va qu'à certains tribunaux "
            "judiciaires."
        )
        missing = "si le litige porte sur un droit d'auteur, et si ce tribunal est l'un d'eux"
        return finding(Verdict.CAUTION, reason, _RULE, on=on, missing=missing)
    reason = f"Le {named[0].name} est de ceux qui jugent le droit d'auteur."
    return finding(Verdict.CONFORMING, reason, _RULE, on=on)


CHECK = Check(
    id="tribunal-droit-auteur",
    question="Le tribunal désigné peut-il juger un litige de droit d'auteur ?",
    topic="tribunal",
    rules=(_RULE,),
    facts=(FACT, CITY),
    decide=decide,
)
