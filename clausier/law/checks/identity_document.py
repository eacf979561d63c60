"""Who exercises rights on personal data gives proof of identity in case of reasonable doubt, not always."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "gdpr-12-6", "identity_document"
_COPY = "la copie d'une pièce d'identité"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if always := [s for s in stated if s.value.normal == "systematique"]:
        where = cases(always).strip()
        for_ = f", pour certaines demandes {where}" if where else ""
        reason = f"Le document exige d'office {_COPY}{for_} : elle ne s'exige qu'en cas de doute raisonnable."
        return finding(Verdict.DEVIATION, reason, _RULE, on=always)
    if stated:
        reason = f"Le document ne demande {_COPY} qu'en cas de doute."
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    reason = f"Le document n'en dit rien : {_COPY} ne s'exige qu'en cas de doute raisonnable."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="copie-piece-identite",
    question="Une pièce d'identité est-elle exigée d'office pour exercer ses droits ?",
    topic="donnees-personnelles",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
