"""A registered business shows its name, form, capital, seat, number and register on its commercial documents."""

from clausier.law.case import Case
from clausier.law.check import Check
from clausier.law.phrases import joined
from clausier.law.sole_trader import is_sole_trader
from clausier.law.verdict import Finding, Verdict
from clausier.model import Provider

_RULE = "provider-id"


def decide(case: Case) -> Finding | None:
    provider = case.provider
    if not case.rule(_RULE):
        return None
    if provider.unnamed:
        reason = "Le document ne nomme pas le prestataire : nom, forme, siège et numéro sont à chercher ailleurs."
        return Finding(Verdict.CAUTION, reason, (_RULE,), missing="le devis, la facture ou le site du prestataire")
    if absent := [what for what, value in _mentions(provider).items() if not value]:
        reason = f"Nous n'avons pas trouvé {joined(absent, 'ni')} du prestataire dans le document."
        return Finding(
            Verdict.CAUTION, reason, (_RULE,), missing="si la loi les demande ici, et si un autre document les donne"
        )
    reason = "Le prestataire se présente : nom, forme, capital, siège, numéro et registre."
    return Finding(Verdict.CONFORMING, reason, (_RULE,))


def _mentions(provider: Provider) -> dict[str, str]:
    """What the rule wants, and what is known of it; a sole trader has no capital."""
    wanted = {
        "la forme": provider.legal_form,
        "le capital": provider.capital,
        "le siège": provider.city,
        "le numéro SIREN": provider.siren,
        "le registre": provider.rcs,
    }
    return {what: value for what, value in wanted.items() if what != "le capital" or not is_sole_trader(provider)}


CHECK = Check(
    id="identite-prestataire",
    question="Le prestataire est-il identifié ?",
    topic="documents-contractuels",
    rules=(_RULE,),
    facts=(),
    decide=decide,
    caveats=("Ces mentions peuvent figurer sur d'autres documents : devis, facture, site.",),
)
