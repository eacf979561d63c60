"""Nobody is bound for ever: a contract has a term, or a way out."""

from decimal import Decimal

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.span import shorter
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.duration import Duration
from clausier.quantities.word import Choice

_PERPETUAL, _INDEFINITE, _FIXED = "term-perpetual", "term-indefinite", "term-fixed"
_TERM, _PERIOD, _EXIT, _RENEWAL = "contract_duration", "renewal_period", "convenience_termination", "renewal"
_ELSEWHERE = "selon-contrat"
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
    if for_all := [s for s in terms if not s.when]:
        if all(s.value.normal == _ELSEWHERE for s in for_all):
            reason = "Le contrat a un terme, que fixe un autre document."
            return finding(Verdict.CONFORMING, reason, _PERPETUAL, _FIXED, on=terms)
        what = "au contrat" if case.stated(_TERM) else "à chaque période"
        reason = f"Le document donne un terme {what} {bracketed(terms)}."
        return finding(Verdict.CONFORMING, reason, _PERPETUAL, _FIXED, on=terms)
    open_ = [s for s in exits if isinstance(s.value, Choice) and s.value.id != "prestataire"]
    if terms and not any(not s.when for s in open_):
        return _for_some(case, terms)
    if open_:
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


def _for_some(case: Case, terms: tuple[StatedFact, ...]) -> Finding:
    """A term is stated for cases only: nothing is sure of the others."""
    endless = [s for s in case.stated(_RENEWAL) if s.value.normal == "tacite"] if not case.stated(_PERIOD) else []
    renewed = " ; reconduit, le contrat devient sans terme, et chacun peut en sortir" if endless else ""
    reason = f"Le document ne donne un terme que dans certains cas {bracketed(terms)}{renewed}."
    missing = "la durée que fixe le devis ou le bon de commande dans les autres cas"
    return finding(Verdict.CAUTION, reason, _PERPETUAL, _INDEFINITE, on=[*terms, *endless], missing=missing)


CHECK = Check(
    id="terme-ou-sortie",
    question="Le contrat a-t-il un terme ou une sortie ?",
    topic="duree",
    rules=(_PERPETUAL, _INDEFINITE, _FIXED),
    facts=(_TERM, _PERIOD, _EXIT, _RENEWAL),
    decide=decide,
)
