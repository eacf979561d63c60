"""A clause that ends the contract because insolvency proceedings open has no effect (a rule yet to be confirmed)."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_RULE, _FACT = "term-insolvency", "other_termination"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    ending = [s for s in case.stated(_FACT) if isinstance(s.value, Choice) and s.value.id == "cessation-activite"]
    if not ending:
        reason = "Le document ne lie pas la fin du contrat à l'insolvabilité d'une partie."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    reason = (
        f"Le document permet de résilier pour la cessation d'activité ou l'insolvabilité d'une partie{cases(ending)} "
        "; l'ouverture d'une procédure collective ne suffit pas, à elle seule, à mettre fin au contrat."
    )
    missing = "la règle elle-même, qui reste à confirmer, et ce qui aura causé la fin : une procédure ou un arrêt réel"
    return finding(Verdict.CAUTION, reason, _RULE, on=ending, missing=missing)


CHECK = Check(
    id="procedure-collective",
    question="L'insolvabilité d'une partie met-elle fin au contrat ?",
    topic="resiliation",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
