"""Nobody is bound for ever: a contract has a term, or a way out."""

from decimal import Decimal

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.span import shorter
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration
from clausier.quantities.word import Choice

_PERPETUAL, _INDEFINITE, _FIXED = "term-perpetual", "term-indefinite", "term-fixed"
_TERM, _PERIOD, _EXIT = "contract_duration", "renewal_period", "convenience_termination"
_LIFETIME = Duration(Decimal(99), "an")


@about(_TERM, _PERIOD, _EXIT, rules=(_PERPETUAL,))
def decide(case: Case) -> Finding | None:
    exits = case.stated(_EXIT)
    terms = case.stated(_TERM) or case.stated(_PERIOD)
    if endless := [s for s in terms if isinstance(s.value, Duration) and shorter(s.value, _LIFETIME) is not True]:
        reason = (
            f"La durée {bracketed(endless)} dépasse une vie : un engagement perpétuel est interdit, et chacun peut "
            "sortir d'un tel contrat comme d'un contrat sans terme."
        )
        missing = "si un juge tient une telle durée pour perpétuelle"
        return finding(Verdict.CAUTION, reason, _PERPETUAL, on=endless, missing=missing)
    if terms:
        reason = f"Le document donne un terme au contrat ou à chaque période {bracketed(terms)}."
        return finding(Verdict.CONFORMING, reason, _PERPETUAL, _FIXED, on=terms)
    if open_ := [s for s in exits if isinstance(s.value, Choice) and s.value.id != "prestataire"]:
        reason = f"Le document ne fixe pas de durée, mais permet de partir sans motif {bracketed(open_)}."
        return finding(Verdict.CONFORMING, reason, _PERPETUAL, _INDEFINITE, on=open_, facts=[_TERM])
    if exits:
        reason = (
            "Le document ne fixe pas de durée et n'ouvre une sortie sans motif qu'au prestataire ; si le contrat est "
            "sans terme, la loi l'ouvre aussi au client, avec un préavis."
        )
        missing = "la durée que fixe le devis ou le bon de commande"
        return finding(Verdict.CAUTION, reason, _PERPETUAL, _INDEFINITE, on=exits, facts=[_TERM], missing=missing)
    reason = "Le document ne fixe pas de durée : si le contrat est sans terme, chacun peut en sortir avec un préavis."
    return finding(Verdict.SILENCE, reason, _PERPETUAL, _INDEFINITE, facts=[_TERM, _EXIT])


CHECK = Check(
    id="terme-ou-sortie",
    question="Le contrat a-t-il un terme ou une sortie ?",
    topic="duree",
    rules=(_PERPETUAL, _INDEFINITE, _FIXED),
    facts=(_TERM, _PERIOD, _EXIT),
    decide=decide,
)
