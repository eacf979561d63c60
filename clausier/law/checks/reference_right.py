"""The right to name the client in advertising, with or without a way to refuse."""

from clausier.law import imbalance
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_FACT = "reference_right"


@about(_FACT, rules=imbalance.RULES)
def decide(case: Case) -> Finding | None:
    rules, stated = imbalance.in_force(case), case.stated(_FACT)
    if imposed := [s for s in stated if isinstance(s.value, Choice) and s.value.id == "sans-refus-prevu"]:
        reason = (
            f"Le prestataire peut citer le client dans sa publicité{cases(imposed)} sans refus prévu ; si le client "
            "n'a pas pu négocier, seul un juge peut y voir un déséquilibre."
        )
        return finding(Verdict.CAUTION, reason, *rules, on=imposed, missing=imbalance.MISSING)
    if stated:
        reason = (
            f"Le prestataire peut citer le client, qui garde le moyen de refuser{cases(stated)} : les règles suivies "
            "ici n'en demandent pas plus."
        )
        return finding(Verdict.NOT_APPLICABLE, reason, *rules, on=stated)
    reason = "Le document ne donne pas au prestataire le droit de citer le client dans sa publicité."
    return finding(Verdict.SILENCE, reason, *rules, facts=[_FACT])


CHECK = Check(
    id="reference-sans-refus",
    question="Le client peut-il refuser d'être cité en référence ?",
    topic="reference-commerciale",
    rules=imbalance.RULES,
    facts=(_FACT,),
    decide=decide,
    caveats=(imbalance.CAVEAT,),
)
