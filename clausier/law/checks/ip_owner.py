"""Paying for a work does not transfer the rights on it (a rule yet to be confirmed)."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_RULE, _FACT = "ip-owner", "ip_owner"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if kept := [s for s in stated if isinstance(s.value, Choice) and s.value.id == "prestataire"]:
        default = "sans clause, l'auteur les garde en principe"
        reason = f"Les droits sur les travaux restent au prestataire{cases(kept)} ; {default}."
        missing = "la règle elle-même, qui reste à confirmer, et ce que le contrat ou le devis cède"
        return finding(Verdict.CAUTION, reason, _RULE, on=kept, missing=missing)
    if stated:
        reason = (
            f"Les travaux reviennent au client{cases(stated)}, alors qu'à défaut de clause l'auteur en garderait les "
            "droits."
        )
        return finding(Verdict.DEROGATION, reason, _RULE, on=stated)
    reason = "Le document n'en dit rien : l'auteur garde ses droits, même quand le travail est payé et livré."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="proprietaire-des-travaux",
    question="À qui sont les droits sur les travaux payés ?",
    topic="propriete-intellectuelle",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
