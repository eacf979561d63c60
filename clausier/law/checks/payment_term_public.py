"""A public buyer pays within 30 days (50 for hospitals, 60 for public undertakings), never more."""

from collections.abc import Sequence

from clausier.law import deposits, due_dates, public_buyers
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case, joined, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.payment_term import PaymentTerm

_RULE, _FACT = "payment-term-public", "payment_term"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if public_buyers.excluded(case):
        reason = "Le document ne s'adresse pas à des acheteurs publics."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=case.stated(public_buyers.FACT))
    aimed = public_buyers.named(case)
    scope = aimed or public_buyers.perhaps(case)
    terms = due_dates.terms_of(case)
    limit = min(limit.days for limit in due_dates.limits(case, _RULE))
    if over := [(s, term) for s, term in terms if due_dates.longest(term) > limit]:
        return _too_long(over, aimed, scope, limit)
    if ahead := _ahead(case, terms):
        whom = public_buyers.who(case)
        aims = f" et vise {whom}" if whom else ""
        reason = (
            f"Le document demande {joined(tuple(dict.fromkeys(words for _, words in ahead)))}{aims} : un acheteur "
            "public paie en principe après une demande de paiement."
        )
        missing = "si le client est un acheteur public, et les règles des avances, que ce contrôle n'applique pas"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*scope, *(s for s, _ in ahead)], missing=missing)
    on = [s for s, _ in terms]
    if not terms:
        reason = f"Le document ne fixe pas de délai : un acheteur public paie en général en {limit} jours au plus."
        return finding(Verdict.SILENCE, reason, _RULE, on=scope, facts=[_FACT])
    if not aimed:
        reason = (
            f"Le document ne nomme pas les acheteurs publics, qui paient en général en {limit} jours au plus ; aucun "
            "de ses délais n'est plus long."
        )
        return finding(Verdict.SILENCE, reason, _RULE, on=on, facts=[public_buyers.FACT])
    reason = f"Aucun délai du document ne dépasse les {limit} jours d'une collectivité."
    return finding(Verdict.CONFORMING, reason, _RULE, on=[*aimed, *on])


def _ahead(case: Case, terms: Sequence[tuple[StatedFact, PaymentTerm]]) -> list[tuple[StatedFact, str]]:
    """What is paid before any service, a deposit included, in words."""
    prices = [(s, in_case(f"un paiement {term.text}", s)) for s, term in terms if term.days < 0]
    return [*prices, *((s, deposits.told([s])) for s in case.stated(deposits.FACT))]


def _too_long(
    terms: list[tuple[StatedFact, PaymentTerm]],
    aimed: tuple[StatedFact, ...],
    scope: tuple[StatedFact, ...],
    limit: int,
) -> Finding:
    named, on = sentence(due_dates.spelled(terms)), [*scope, *(s for s, _ in terms)]
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
    facts=(_FACT, deposits.FACT, public_buyers.FACT),
    decide=decide,
)
