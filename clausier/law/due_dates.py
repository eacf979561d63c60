"""How long a payment term can last, and what a rule allows of it."""

from collections.abc import Iterable

from clausier.law.case import Case
from clausier.law.figures import figures
from clausier.law.phrases import in_case, joined
from clausier.model import StatedFact
from clausier.quantities.payment_term import PaymentTerm

_MOMENTS = {"à réception": "à réception de la facture"}
_LONGEST_REST_OF_MONTH = 30  # days from the first to the last of a month of 31


def terms_of(case: Case) -> tuple[tuple[StatedFact, PaymentTerm], ...]:
    """What the document states as payment terms."""
    return tuple((s, s.value) for s in case.stated("payment_term") if isinstance(s.value, PaymentTerm))


def longest(term: PaymentTerm) -> int:
    """Days from the invoice to the last day of a term, at most over all days of invoice.

    Whether one counts the days, then to the end of the month, or from the end of the month, comes to the same maximum.
    """
    return max(term.days, 0) + (_LONGEST_REST_OF_MONTH if term.end_of_month else 0)


def limits(case: Case, rule: str) -> tuple[PaymentTerm, ...]:
    """The longest terms that a rule allows on the day of the case, in the order of its thresholds."""
    return figures(case, rule, PaymentTerm)


def paid(terms: Iterable[tuple[StatedFact, PaymentTerm]]) -> str:
    """« en 10 jours (site) ou à réception de la facture »: how a client pays."""
    return joined(tuple(dict.fromkeys(in_case(_way(term), stated) for stated, term in terms)), "ou")


def spelled(terms: Iterable[tuple[StatedFact, PaymentTerm]]) -> str:
    """« 30 jours fin de mois, soit 60 jours au plus (sauf mention contraire) et à réception »."""
    return joined(tuple(dict.fromkeys(in_case(_days(term), stated) for stated, term in terms)))


def _way(term: PaymentTerm) -> str:
    return _days(term) if term.moment else f"en {_days(term)}"


def _days(term: PaymentTerm) -> str:
    if term.end_of_month:
        return f"{term.text}, soit {longest(term)} jours au plus"
    return _MOMENTS.get(term.moment, term.text)
