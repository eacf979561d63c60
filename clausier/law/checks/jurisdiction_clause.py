"""A clause that names the city of a court holds between merchants only, and if it can hardly be missed."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.courts import CITY, FACT, clients, courts, not_merchants
from clausier.law.phrases import joined, named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _DEFAULT, _SCOPE = "jurisdiction-merchants", "jurisdiction-domicile", "client_scope"


@about(CITY, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    cities = case.stated(CITY)
    if not cities:
        reason = "Le document ne désigne pas de ville : celle du défendeur ou celle de la prestation décide."
        return finding(Verdict.SILENCE, reason, _DEFAULT, facts=[CITY])
    names = tuple(dict.fromkeys(f"le {court.name}" for court in courts(case)))
    others = not_merchants(case)
    whom = f" ; or le document vise {joined(clients(others))}" if others else ""
    reason = (
        f"Le document désigne {joined(names) if names else named(cities)} : une telle clause ne vaut qu'entre "
        f"commerçants{whom}."
    )
    missing = "si les deux parties sont commerçantes, et si la clause est très apparente"
    return finding(Verdict.CAUTION, reason, _RULE, on=[*case.stated(FACT), *cities, *others], missing=missing)


CHECK = Check(
    id="clause-tribunal",
    question="Le tribunal désigné s'impose-t-il à tous les clients ?",
    topic="tribunal",
    rules=(_RULE, _DEFAULT),
    facts=(CITY, FACT, _SCOPE),
    decide=decide,
    caveats=("Si une clause est « très apparente » ne se voit pas dans un texte brut.",),
)
