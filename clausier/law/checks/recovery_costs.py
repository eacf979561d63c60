"""Beyond 40 €, costs of recovery are asked with receipts; without an enforceable title, they stay with the creditor."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_EXTRA, _TITLE, _FACT = "recovery-extra", "recovery-costs-cpce", "recovery_costs"
_RULES = (_EXTRA, _TITLE)


@about(_FACT, rules=_RULES, professionals=True)
def decide(case: Case) -> Finding | None:
    rules = tuple(filter(case.rule, _RULES))
    if charged := case.says(_FACT, True):
        reason = (
            f"Le document met d'autres frais de recouvrement à la charge du client{cases(charged)} : la loi n'ouvre ce "
            "complément qu'au-delà de 40 €, sur justificatifs, et laisse en principe au créancier les frais exposés "
            "sans titre exécutoire."
        )
        missing = "la nature des frais, leurs justificatifs, et l'existence d'un titre exécutoire"
        return finding(Verdict.CAUTION, reason, *rules, on=charged, missing=missing)
    if spared := case.says(_FACT, False):
        reason = "Le document ne met pas d'autres frais de recouvrement à la charge du client."
        return finding(Verdict.CONFORMING, reason, *rules, on=spared)
    reason = "Le document n'en dit rien : la loi permet un complément au-delà de 40 €, sur justificatifs."
    return finding(Verdict.SILENCE, reason, *rules, facts=[_FACT])


CHECK = Check(
    id="frais-recouvrement",
    question="Le client paie-t-il d'autres frais de recouvrement ?",
    topic="retard-paiement",
    rules=_RULES,
    facts=(_FACT,),
    decide=decide,
)
