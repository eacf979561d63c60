"""A public buyer pays within 30 days (50 for hospitals, 60 for public undertakings), never more."""

from clausier.law import due_dates
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.payment_term import PaymentTerm

_RULE, _FACT, _SCOPE = "payment-term-public", "payment_term", "client_scope"
# Those who cannot be a public buyer.
_PRIVATE = {"particuliers", "independants", "tpe-pme", "associations"}


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    scope = case.stated(_SCOPE)
    if scope and case.choices(_SCOPE) <= _PRIVATE:
        return finding(Verdict.NOT_APPLICABLE, "Le document ne s'adresse pas à des acheteurs publics.", _RULE, on=scope)
    aimed = [s for s in scope if s.value.normal == "collectivites"]
    terms = due_dates.terms_of(case)
    limit = min(limit.days for limit in due_dates.limits(case, _RULE))
    if not terms:
        reason = f"Le document ne fixe pas de délai : une collectivité paie en {limit} jours au plus."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    if over := [(s, term) for s, term in terms if due_dates.longest(term) > limit]:
        return _too_long(over, aimed, limit)
    if aimed and (ahead := [(s, term) for s, term in terms if term.days < 0]):
        reason = f"{sentence(due_dates.spelled(ahead))} : une collectivité paie après une demande de paiement."
        missing = "les règles des avances dans les marchés publics, que ce contrôle n'applique pas"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*aimed, *(s for s, _ in ahead)], missing=missing)
    reason = f"Aucun délai du document ne dépasse les {limit} jours d'une collectivité."
    return finding(Verdict.CONFORMING, reason, _RULE, on=[*aimed, *(s for s, _ in terms)])


def _too_long(terms: list[tuple[StatedFact, PaymentTerm]], aimed: list[StatedFact], limit: int) -> Finding:
    named, on = sentence(due_dates.spelled(terms)), [*aimed, *(s for s, _ in terms)]
    if aimed:
        reason = f"{named} : c'est trop long pour une collectivité, client visé, qui paie en {limit} jours au plus."
        return finding(Verdict.DEVIATION, reason, _RULE, on=on)
    reason = f"{named} : c'est trop long pour un acheteur public, qui paie en général en {limit} jours au plus."
    return finding(Verdict.CAUTION, reason, _RULE, on=on, missing="si le client est un acheteur public, et lequel")


CHECK = Check(
    id="delai-acheteur-public",
    question="Le délai de paiement convient-il à un acheteur public ?",
    topic="paiement",
    rules=(_RULE,),
    facts=(_FACT, _SCOPE),
    decide=decide,
)
