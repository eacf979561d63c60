"""Between professionals, an invoice is paid within 60 days or 45 days end of month; within 30 without a clause."""

from clausier.law import due_dates
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figure
from clausier.law.listing import bracketed
from clausier.law.phrases import sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.payment_term import PaymentTerm

_MAX, _DEFAULT, _FACT = "payment-term-max", "payment-term-default", "payment_term"


@about(_FACT, rules=(_MAX,), professionals=True)
def decide(case: Case) -> Finding | None:
    given = figure(case, _DEFAULT, PaymentTerm)  # in force before the maximum was
    law = f"{given.text} après la réception des biens ou la prestation"
    terms = due_dates.terms_of(case)
    limits = due_dates.limits(case, _MAX)
    allowed = " ou ".join(limit.text for limit in limits)
    if not terms:
        reason = f"Le document ne fixe pas lui-même de délai : à défaut d'échéance convenue, la loi donne {law}."
        return finding(Verdict.SILENCE, reason, _DEFAULT, facts=[_FACT])
    if over := [(s, term) for s, term in terms if not _within(term, limits)]:
        reason = f"{sentence(due_dates.spelled(over))} : c'est plus que le maximum, {allowed} après la facture."
        return finding(Verdict.DEVIATION, reason, _MAX, on=[s for s, _ in over])
    if early := [(s, term) for s, term in terms if due_dates.longest(term) < given.days]:
        others = [(s, term) for s, term in terms if (s, term) not in early]
        rest = f" ; les autres délais {bracketed([s for s, _ in others])} sont dans le maximum" if others else ""
        reason = (
            f"Le client paie {due_dates.paid(early)}, soit moins que les {law} que la loi donne à défaut de clause, et "
            f"qu'une clause peut réduire{rest}."
        )
        return finding(Verdict.DEROGATION, reason, _DEFAULT, _MAX, on=[s for s, _ in (*early, *others)])
    reason = f"{sentence(due_dates.spelled(terms))} : c'est dans le maximum, {allowed} après la facture."
    return finding(Verdict.CONFORMING, reason, _MAX, on=[s for s, _ in terms])


def _within(term: PaymentTerm, limits: tuple[PaymentTerm, ...]) -> bool:
    """Whether a term never lasts longer than one of the limits, counted as it is."""
    return any(
        term.days <= limit.days if term.end_of_month == limit.end_of_month else due_dates.longest(term) <= limit.days
        for limit in limits
    )


CHECK = Check(
    id="delai-paiement",
    question="Le délai de paiement respecte-t-il le maximum légal ?",
    topic="paiement",
    rules=(_MAX, _DEFAULT),
    facts=(_FACT,),
    decide=decide,
    caveats=("La loi compte depuis l'émission de la facture ; le délai d'un document peut partir d'un autre jour.",),
)
