"""General terms of sale say how the price is made and how it is paid."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import joined, lowered, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE = "cgv-content"
_MODE, _RATES = "price_mode", "price_rates"
# What shows that the document says it.
_PRICE = (_MODE, _RATES)
_PAYMENT = ("payment_term", "payment_means")
_ELEMENTS = {"comment le prix se calcule": _PRICE, "comment le prix se paie": _PAYMENT}
_KINDS = ("cgv", "cgs")
# Ways to count that leave the sum to another text.
_ELSEWHERE = {"devis": "au devis", "tarif-du-jour": "au prix en vigueur le jour de la commande"}
_LAW = (
    "des conditions générales comprennent les éléments du prix ou, à défaut, une méthode de calcul ou un devis "
    "détaillé sur demande"
)


@about(*_PRICE, *_PAYMENT, rules=(_RULE,), professionals=True)
def decide(case: Case) -> Finding | None:
    if case.version.kind not in _KINDS:
        return finding(Verdict.NOT_APPLICABLE, "La règle vise des conditions générales de vente.", _RULE)
    if absent := [(what, facts) for what, facts in _ELEMENTS.items() if not case.stated(*facts)]:
        what = joined([what for what, _ in absent], "ni")
        reason = f"Le document ne dit pas {what} : {_LAW}, et les conditions de règlement."
        facts = [fact for _, facts in absent for fact in facts]
        return finding(Verdict.CAUTION, reason, _RULE, facts=facts, missing="si le devis ou un tarif le dit")
    modes, rates = case.stated(_MODE), case.stated(_RATES)
    sent = [s for s in modes if s.value.normal in _ELSEWHERE]
    if not sent and rates:
        reason = "Le document donne des tarifs et dit comment le prix se paie."
        return finding(Verdict.CONFORMING, reason, _RULE, on=[*modes, *rates, *case.stated(*_PAYMENT)])
    where = joined(tuple(dict.fromkeys(_ELSEWHERE[str(s.value.normal)] for s in sent))) if sent else ""
    ways = joined(tuple(dict.fromkeys(lowered(s.value.text) for s in modes if s not in sent)) or ("",))
    if rates:
        gives = f"imprime des tarifs pour une part et renvoie {where} pour le reste"
    else:
        to = f"renvoie {where}, sans imprimer de tarif" if sent else "n'imprime pas de tarif"
        gives = f"{to} ; il nomme ses manières de compter : {ways}" if ways else to
    missing = "ce que dit le devis ou le tarif"
    reason = f"Le document {gives}. {sentence(_LAW)}."
    return finding(Verdict.CAUTION, reason, _RULE, on=[*modes, *rates], missing=missing)


CHECK = Check(
    id="contenu-conditions-generales",
    question="Le document dit-il comment le prix se calcule et se paie ?",
    topic="documents-contractuels",
    rules=(_RULE,),
    facts=(*_PRICE, *_PAYMENT),
    decide=decide,
)
