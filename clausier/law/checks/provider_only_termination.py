"""Ways out that a document keeps for the provider alone."""

from clausier.law import imbalance
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

_FIXED, _EXIT, _OTHER = "term-fixed", "convenience_termination", "other_termination"
_OWN = ("cessation-prestataire", "evolution-offre")


@about(_EXIT, _OTHER, rules=imbalance.RULES)
def decide(case: Case) -> Finding | None:
    if alone := (*_provider_exits(case), *_own_causes(case)):
        reason = (
            f"Le document ouvre au prestataire une sortie qu'il n'ouvre pas au client {bracketed(alone)} ; à défaut "
            "de clause, un contrat à terme engage les deux parties jusqu'au bout."
        )
        rules = (_FIXED, *imbalance.in_force(case))
        return finding(Verdict.CAUTION, reason, *rules, on=alone, missing=imbalance.MISSING)
    rules = imbalance.in_force(case)
    if shared := case.stated(_EXIT):
        reason = f"La résiliation sans motif n'est pas réservée au prestataire {bracketed(shared)}."
        return finding(Verdict.CONFORMING, reason, *rules, on=shared)
    reason = (
        "Le document ne prévoit ni résiliation sans motif, ni fin liée à l'activité ou à l'offre du prestataire : un "
        "contrat à terme va jusqu'à son terme."
    )
    return finding(Verdict.SILENCE, reason, case.rule(_FIXED) or rules[0], facts=[_EXIT, _OTHER])


def _provider_exits(case: Case) -> tuple[StatedFact, ...]:
    """The right to leave without a reason, where the client has none."""
    return case.stated(_EXIT) if case.choices(_EXIT) == {"prestataire"} else ()


def _own_causes(case: Case) -> tuple[StatedFact, ...]:
    """Ends that follow from the provider's own choices."""
    return tuple(s for s in case.stated(_OTHER) if isinstance(s.value, Choice) and s.value.id in _OWN)


CHECK = Check(
    id="sortie-du-prestataire-seul",
    question="Le prestataire a-t-il une sortie que le client n'a pas ?",
    topic="resiliation",
    rules=(_FIXED, *imbalance.RULES),
    facts=(_EXIT, _OTHER),
    decide=decide,
    caveats=(imbalance.CAVEAT,),
)
