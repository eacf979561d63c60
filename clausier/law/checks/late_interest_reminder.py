"""Late interest runs from the day after the due date, without a reminder, whatever the document says."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case, named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT, _START = "late-interest-no-reminder", "late_interest_reminder", "late_interest_start"


@about(_FACT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    starts = case.stated(_START)
    early = [s for s in starts if s.value.normal == "echeance"]
    if required := [*case.says(_FACT, True), *(s for s in starts if s.value.normal == "mise-en-demeure")]:
        asked = in_case("Le document demande un rappel ou une mise en demeure avant les pénalités", required[0])
        law = "la loi les rend exigibles sans rappel, dès le lendemain de l'échéance"
        reason = f"{asked} ; entre professionnels, {law}."
        return finding(Verdict.DEVIATION, reason, _RULE, on=required)
    if stated := case.says(_FACT, False):
        run = in_case("Les pénalités courent sans rappel", stated[0])
        if early:
            reason = f"{run}, comme la loi le prévoit, mais dès l'échéance ; la loi les compte du lendemain."
            missing = "si le jour de l'échéance compte lui-même"
            return finding(Verdict.CAUTION, reason, _RULE, on=[*stated, *early], missing=missing)
        next_day = ", dès le lendemain de l'échéance" if starts else ""
        return finding(Verdict.CONFORMING, f"{run}{next_day}, comme la loi le prévoit.", _RULE, on=[*stated, *starts])
    if starts:
        reason = (
            f"Le document dit quand les pénalités commencent ({named(starts)}), sans parler de rappel : la loi n'en "
            "demande pas."
        )
        return finding(Verdict.SILENCE, reason, _RULE, on=starts, facts=[_FACT])
    reason = "Le document ne dit pas si un rappel est nécessaire : la loi n'en demande pas."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="rappel-avant-penalites",
    question="Faut-il un rappel avant les pénalités de retard ?",
    topic="retard-paiement",
    rules=(_RULE,),
    facts=(_FACT, _START),
    decide=decide,
)
