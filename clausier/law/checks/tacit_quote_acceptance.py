"""Silence is no acceptance, but where usage, dealings or an earlier agreement make it one."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.phrases import in_case, named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_RULE, _DELAY, _ACT = "terms-silence", "tacit_quote_acceptance", "acceptance"


@about(_DELAY, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    silent = [s for s in case.stated(_ACT) if s.value.normal == "silence"]
    stated = case.stated(_DELAY)
    delays = [s for s in stated if isinstance(s.value, Duration)]
    law = "se taire ne vaut accord que par exception, et le client doit avoir déjà accepté ces conditions"
    missing = "si le client avait accepté ces conditions avant de se taire"
    if delays:
        reason = f"Un devis est réputé accepté si le client se tait pendant {named(delays)} : {law}."
        return finding(Verdict.CAUTION, reason, _RULE, on=[*delays, *silent], missing=missing)
    if silent:
        reason = f"{in_case('Le silence du client vaut acceptation, sans délai écrit', silent[0])} : {law}."
        return finding(Verdict.CAUTION, reason, _RULE, on=silent, missing=missing)
    if stated:
        reason = f"Un devis resté sans accord est tenu pour refusé{cases(stated)} : se taire n'y vaut pas acceptation."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=stated)
    reason = (
        "Le document ne dit pas qu'un devis est accepté si le client se tait : se taire ne vaut pas accord, en "
        "principe."
    )
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_DELAY])


CHECK = Check(
    id="silence-vaut-accord",
    question="Se taire vaut-il acceptation d'un devis ?",
    topic="commande",
    rules=(_RULE,),
    facts=(_DELAY, _ACT),
    decide=decide,
)
