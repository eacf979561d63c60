"""Who may leave when force majeure lasts, and when; the law sets no number of days."""

from clausier.law import imbalance
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed, cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT, _OUTCOME, _OTHER = "force-majeure", "force_majeure_duration", "force_majeure_outcome", "other_termination"
_LAW = "la loi suspend le contrat tant que l'empêchement est temporaire et y met fin s'il est définitif"
_MISSING = "si l'empêchement est temporaire ou définitif"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated, outcomes = case.stated(_FACT), case.stated(_OUTCOME)
    alone = [s for s in case.stated(_OTHER) if s.value.normal == "force-majeure-prestataire"]
    shared = [
        *(s for s in outcomes if s.value.normal == "resiliation"),
        *(s for s in case.stated(_OTHER) if s.value.normal == "force-majeure"),
    ]
    if alone and not shared:
        reason = (
            f"Le document permet au seul prestataire de résilier pour force majeure{cases(alone)} ; à défaut de "
            f"clause, {_LAW}."
        )
        missing = f"{_MISSING} ; {imbalance.MISSING}"
        return finding(Verdict.CAUTION, reason, _RULE, *imbalance.in_force(case), on=[*alone, *stated], missing=missing)
    if shared:
        when = f"passé un délai fixé à l'avance {bracketed(stated)}" if stated else "si la force majeure dure"
        reason = f"Le document permet à chaque partie de partir {when} ; à défaut de clause, {_LAW}."
        return finding(Verdict.DEROGATION, reason, _RULE, on=[*stated, *shared])
    if stated or outcomes:
        after = f"Passé un délai {bracketed(stated)}" if stated else "Si la force majeure dure"
        asked = "demande aux parties de se concerter" if outcomes else "prévoit une suite"
        reason = f"{after}, le document {asked}, sans dire que l'une d'elles peut partir ; {_LAW}."
        return finding(Verdict.CAUTION, reason, _RULE, on=[*stated, *outcomes], missing=_MISSING)
    reason = f"Le document ne dit pas quand une force majeure qui dure permet de partir : {_LAW}."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="sortie-force-majeure",
    question="Peut-on partir si la force majeure dure ?",
    topic="force-majeure",
    rules=(_RULE, *imbalance.RULES),
    facts=(_FACT, _OUTCOME, _OTHER),
    decide=decide,
)
