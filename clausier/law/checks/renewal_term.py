"""A renewed contract has no term, unless the clause gives it a new one."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed, cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_RULE, _INDEFINITE, _FIXED, _FACT, _PERIOD = (
    "term-renewal", "term-indefinite", "term-fixed", "renewal", "renewal_period",
)  # fmt: skip


@about(_FACT, _PERIOD, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    tacit = [s for s in case.stated(_FACT) if isinstance(s.value, Choice) and s.value.id == "tacite"]
    if periods := case.stated(_PERIOD):
        told = {s.when for s in periods}
        untold = [s for s in tacit if "" not in told and s.when not in told]
        others = f". Pour le reste{cases(untold)}, le document n'en dit pas la durée" if untold else ""
        reason = (
            f"Le contrat reconduit repart pour une nouvelle période {bracketed(periods)} ; à défaut de clause, il "
            f"deviendrait à durée indéterminée et chacun pourrait en sortir{others}."
        )
        return finding(Verdict.DEROGATION, reason, _RULE, on=[*case.stated(_FACT), *periods])
    if tacit:
        reason = (
            f"Le contrat se reconduit{cases(tacit)} sans que le document dise pour combien de temps : il devient à "
            "durée indéterminée, et chacun peut en sortir avec un préavis."
        )
        return finding(Verdict.SILENCE, reason, _RULE, _INDEFINITE, on=tacit, facts=[_PERIOD])
    if stated := case.stated(_FACT):
        reason = "Le contrat ne se reconduit que par un accord : nul ne peut exiger qu'il recommence."
        return finding(Verdict.CONFORMING, reason, _FIXED, on=stated)
    reason = "Le document ne prévoit pas de reconduction : un contrat à terme s'arrête à son terme."
    return finding(Verdict.SILENCE, reason, _FIXED, facts=[_FACT])


CHECK = Check(
    id="duree-de-reconduction",
    question="Pour combien de temps le contrat se reconduit-il ?",
    topic="reconduction",
    rules=(_RULE, _INDEFINITE, _FIXED),
    facts=(_FACT, _PERIOD),
    decide=decide,
)
