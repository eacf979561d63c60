"""A commercial court judges merchants, craftsmen and commercial companies; others have a choice, or another court."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.courts import CITY, FACT, clients, courts, not_merchants
from clausier.law.phrases import joined
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _SCOPE = "jurisdiction-commerce", "client_scope"


@about(FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    named = courts(case)
    if not named:
        reason = "Le document ne désigne aucun tribunal : la loi distingue selon que le client est commerçant ou non."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[FACT])
    commercial = [court for court in named if court.commercial]
    if not commercial:
        reason = (
            f"Le document désigne un {named[0].label} : entre commerçants ou artisans, le litige relève en principe du "
            "tribunal de commerce."
        )
        missing = "si les deux parties sont commerçantes ou artisanes, et si un juge admet ce choix"
        return finding(Verdict.CAUTION, reason, _RULE, on=[s for court in named for s in court.stated], missing=missing)
    others = not_merchants(case)
    reason = (
        f"Le document vise {joined(clients(others))} : un client qui n'est ni commerçant ni artisan ne relève pas "
        "d'office du tribunal de commerce désigné."
        if others
        else "Le document désigne un tribunal de commerce : un client qui n'est ni commerçant ni artisan n'en relève "
        "pas d'office."
    )
    on = [*(stated for court in commercial for stated in court.stated), *others]
    missing = "si le client est commerçant, artisan ou société commerciale"
    return finding(Verdict.CAUTION, reason, _RULE, on=on, missing=missing)


CHECK = Check(
    id="competence-tribunal-commerce",
    question="Le tribunal désigné peut-il juger tous les clients ?",
    topic="tribunal",
    rules=(_RULE,),
    facts=(FACT, CITY, _SCOPE),
    decide=decide,
)
