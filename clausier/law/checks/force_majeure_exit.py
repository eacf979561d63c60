"""How long force majeure lasts before either party may leave; the law sets no number of days."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "force-majeure", "force_majeure_duration"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if stated := case.stated(_FACT):
        reason = (
            f"Le document fixe à l'avance le moment de partir ou de renégocier {bracketed(stated)} ; à défaut de "
            "clause, la loi suspend le contrat tant que l'empêchement est temporaire et y met fin s'il est définitif."
        )
        return finding(Verdict.DEROGATION, reason, _RULE, on=stated)
    reason = (
        "Le document ne dit pas quand une force majeure qui dure permet de partir : la loi suspend le contrat, et y "
        "met fin si l'empêchement est définitif."
    )
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="sortie-force-majeure",
    question="Peut-on partir si la force majeure dure ?",
    topic="force-majeure",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
