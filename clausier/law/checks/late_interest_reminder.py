"""Late interest runs from the day after the due date, without a reminder, whatever the document says."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "late-interest-no-reminder", "late_interest_reminder"


def decide(case: Case) -> Finding | None:
    if case.unread(_FACT) or not case.rule(_RULE):
        return None
    if required := case.says(_FACT, True):
        reason = (
            "Le document demande un rappel ou une mise en demeure avant les pénalités ; entre professionnels, la loi "
            "les fait courir sans rappel, dès le lendemain de l'échéance."
        )
        return finding(Verdict.DEVIATION, reason, _RULE, on=required)
    if stated := case.says(_FACT, False):
        return finding(
            Verdict.CONFORMING, "Les pénalités courent sans rappel, comme la loi le prévoit.", _RULE, on=stated
        )
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
