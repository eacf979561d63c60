"""Late interest runs from the day after the due date, without a reminder, whatever the document says."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "late-interest-no-reminder", "late_interest_reminder"


@about(_FACT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    if required := case.says(_FACT, True):
        asked = in_case("Le document demande un rappel ou une mise en demeure avant les pénalités", required[0])
        reason = f"{asked} ; entre professionnels, la loi les fait courir sans rappel, dès le lendemain de l'échéance."
        return finding(Verdict.DEVIATION, reason, _RULE, on=required)
    if stated := case.says(_FACT, False):
        reason = f"{in_case('Les pénalités courent sans rappel', stated[0])}, comme la loi le prévoit."
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    reason = "Le document ne dit pas si un rappel est nécessaire : la loi n'en demande pas."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="rappel-avant-penalites",
    question="Faut-il un rappel avant les pénalités de retard ?",
    topic="retard-paiement",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
