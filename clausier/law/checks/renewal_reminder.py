"""A client that is no professional must be told in time that the contract renews itself (yet to be confirmed)."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figures
from clausier.law.listing import bracketed, cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration
from clausier.quantities.word import Choice

_RULE, _FACT, _SCOPE = "nonpro-unfair", "renewal", "client_scope"
_PERHAPS_PRIVATE = ("associations", "particuliers", "toute-personne", "collectivites")


@about(_FACT, _SCOPE, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if not case.stated(_FACT):
        reason = "Le document ne prévoit pas de reconduction : il n'y a pas de rappel à donner."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    tacit = [s for s in case.stated(_FACT) if isinstance(s.value, Choice) and s.value.id == "tacite"]
    if not tacit:
        reason = "Le contrat ne se reconduit que par accord : il n'y a pas de rappel à donner."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=case.stated(_FACT))
    scope = case.stated(_SCOPE)
    private = [s for s in scope if isinstance(s.value, Choice) and s.value.id in _PERHAPS_PRIVATE]
    if scope and not private:
        reason = f"Le document ne s'adresse qu'à des professionnels {bracketed(scope)} : ce rappel ne leur est pas dû."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=[*tacit, *scope])
    others = [s for s in scope if s not in private]
    who = "ne dit pas qui il vise"
    if private:
        trades = [s for s in others if s.value.normal != "professionnels"]
        which = f" {bracketed(trades)}" if trades else ""
        though = f", bien qu'il parle aussi de professionnels{which}" if others else ""
        who = f"vise d'autres clients que des professionnels {bracketed(private)}{though}"
    first, last = figures(case, _RULE, Duration)
    reason = (
        f"Le contrat se reconduit seul{cases(tacit)} et le document {who} : un client qui n'agit pas en professionnel "
        f"doit être averti entre {first.text} et {last.text} avant le dernier jour pour refuser la reconduction."
    )
    missing = "si le client agit hors de son activité professionnelle, et la règle elle-même, qui reste à confirmer"
    return finding(Verdict.CAUTION, reason, _RULE, on=[*tacit, *private, *others], facts=[_SCOPE], missing=missing)


CHECK = Check(
    id="rappel-de-reconduction",
    question="Le client doit-il être averti avant la reconduction ?",
    topic="reconduction",
    rules=(_RULE,),
    facts=(_FACT, _SCOPE),
    decide=decide,
    caveats=("Un professionnel qui agit pour son activité n'a pas droit à ce rappel.",),
)
