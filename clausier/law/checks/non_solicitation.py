"""A ban on hiring is proportionate to what it protects, and its lump sum is a penalty that a judge may reduce."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _PENALTY, _FACT, _SUM = "non-solicit", "penalty", "non_solicit", "non_solicit_penalty"


@about(_FACT, _SUM, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    bans, sums = case.stated(_FACT), case.stated(_SUM)
    if sums:
        how_long = f" {bracketed(bans)}" if bans else ""
        reason = (
            f"Enfreindre l'interdiction d'embauche{how_long} coûte une somme fixée d'avance {bracketed(sums)} : cette "
            "interdiction doit rester proportionnée à ce qu'elle protège, et un juge peut réduire une somme "
            "manifestement excessive."
        )
        missing = "ce que le prestataire perd au départ du salarié, et la somme que cela représente"
        rules = [rule for rule in (_RULE, _PENALTY) if case.rule(rule)]
        return finding(Verdict.CAUTION, reason, *rules, on=[*bans, *sums], missing=missing)
    if bans:
        reason = (
            f"L'interdiction d'embauche {bracketed(bans)} doit rester proportionnée à ce qu'elle protège ; le "
            "document ne fixe pas de somme."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=bans, facts=[_SUM], missing="ce que l'interdiction protège")
    reason = "Le document n'interdit pas au client d'embaucher les salariés du prestataire."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT, _SUM])


CHECK = Check(
    id="non-sollicitation",
    question="L'interdiction d'embauche et son prix restent-ils mesurés ?",
    topic="non-sollicitation",
    rules=(_RULE, _PENALTY),
    facts=(_FACT, _SUM),
    decide=decide,
)
