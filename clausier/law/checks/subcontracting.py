"""The client accepts each subcontractor and how it is paid (a rule yet to be confirmed)."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed, cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "subcontracting-1975", "subcontracting"
_MENTIONED = "evoquee"
_MISSING = "la règle elle-même, qui reste à confirmer, et si chaque sous-traitant est soumis au client"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if not stated:
        reason = (
            "Le document n'en dit rien : si le prestataire sous-traite un travail, le client accepte chaque "
            "sous-traitant et ses conditions de paiement."
        )
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    ruled = [s for s in stated if s.value.normal != _MENTIONED]
    if not ruled:
        reason = (
            f"Le document évoque des tiers{cases(stated)}, sans régler la sous-traitance : si c'en est une, le client "
            "doit accepter chaque sous-traitant et ses conditions de paiement."
        )
        missing = "si ces tiers sont des sous-traitants, et la règle elle-même, qui reste à confirmer"
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=missing)
    if case.choices(_FACT) == {"interdite"}:
        reason = "Le document interdit la sous-traitance : il n'y a pas de sous-traitant à faire accepter."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=stated)
    if case.choices(_FACT) == {"accord"}:
        reason = (
            "Le document demande l'accord du client, qui doit porter sur chaque sous-traitant et ses conditions de "
            "paiement."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=_MISSING)
    reason = (
        f"Le document règle la sous-traitance d'avance {bracketed(ruled)}, alors que chaque sous-traitant et ses "
        "conditions de paiement devraient être acceptés par le client."
    )
    return finding(Verdict.CAUTION, reason, _RULE, on=stated, missing=_MISSING)


CHECK = Check(
    id="sous-traitance",
    question="Le client accepte-t-il chaque sous-traitant ?",
    topic="sous-traitance",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
    caveats=("Cette règle vise la sous-traitance d'un travail, non celle de données personnelles.",),
)
