"""General terms of sale say how the price is made and how it is paid."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import joined
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE = "cgv-content"
# What shows that the document says it.
_PRICE = ("price_mode", "price_rates")
_PAYMENT = ("payment_term", "payment_means")
_ELEMENTS = {"comment le prix se calcule": _PRICE, "comment le prix se paie": _PAYMENT}
_KINDS = ("cgv", "cgs")


@about(*_PRICE, *_PAYMENT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    if case.version.kind not in _KINDS:
        return finding(Verdict.NOT_APPLICABLE, "La règle vise des conditions générales de vente.", _RULE)
    on = case.stated(*_PRICE, *_PAYMENT)
    if absent := [what for what, facts in _ELEMENTS.items() if not case.stated(*facts)]:
        reason = (
            f"Le document ne dit pas {joined(absent, 'ni')} : des conditions générales de vente comprennent les "
            "éléments du prix et les conditions de règlement."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=on, missing="si le devis ou un tarif le dit")
    return finding(Verdict.CONFORMING, "Le document dit comment le prix se calcule et se paie.", _RULE, on=on)


CHECK = Check(
    id="contenu-conditions-generales",
    question="Le document dit-il comment le prix se calcule et se paie ?",
    topic="documents-contractuels",
    rules=(_RULE,),
    facts=(*_PRICE, *_PAYMENT),
    decide=decide,
)
