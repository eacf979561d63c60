"""Checks of the small corpus. On its law's day: an « écart » and a silence; « conforme » and unread; « vigilance » and
unread."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.verdict import Finding, Verdict


def _delay(case: Case) -> Finding | None:
    if stated := case.stated("payment_delay"):
        return finding(Verdict.DEVIATION, "Le délai dépasse 45 jours : c'est trop.", "delai-maximal", on=stated)
    return finding(Verdict.SILENCE, "Le document ne dit rien du délai.", "delai-maximal", facts=["payment_delay"])


def _rate(case: Case) -> Finding | None:
    if case.unread("late_interest"):
        return None
    stated = case.stated("late_interest")
    return finding(Verdict.CONFORMING, "Le taux atteint le minimum.", "taux-minimal", on=stated)


def _files(case: Case) -> Finding | None:
    if case.unread("data_return"):
        return None
    stated = case.stated("data_return")
    missing = "la taille des fichiers"
    return finding(Verdict.CONFORMING, "Le délai est court.", "restitution", on=stated, missing=missing)


CHECKS = (
    Check("taux", "Le taux atteint-il le minimum ?", "retard", ("taux-minimal",), ("late_interest",), _rate),
    Check("fichiers", "Les fichiers sont-ils rendus ?", "donnees", ("restitution",), ("data_return",), _files),
    Check(
        "delai", "Le délai tient-il ?", "prix", ("delai-maximal",), ("payment_delay",), _delay,
        ("Compté de la facture.",),
    ),
)  # fmt: skip
