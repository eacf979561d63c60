"""Handing a contract over takes the other party's consent, which may be given beforehand (yet to be confirmed)."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_RULE, _FACT = "contract-assignment", "assignment"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if free := [s for s in stated if isinstance(s.value, Choice) and s.value.id == "libre"]:
        reason = (
            f"La cession du contrat est permise d'avance{cases(free)}, alors qu'à défaut de clause elle suppose "
            "l'accord de l'autre partie."
        )
        return finding(Verdict.DEROGATION, reason, _RULE, on=free)
    if stated:
        reason = (
            f"Le document ne règle que la cession par le client, avec l'accord du prestataire{cases(stated)} ; à "
            "défaut de clause, l'accord de l'autre partie est nécessaire des deux côtés."
        )
        missing = "la règle elle-même, qui reste à confirmer, et ce que le prestataire peut céder"
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=missing)
    reason = "Le document n'en dit rien : céder le contrat suppose l'accord de l'autre partie."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="cession-du-contrat",
    question="Une partie peut-elle céder le contrat sans l'accord de l'autre ?",
    topic="cession",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
