"""A processor tells its client of a personal data breach without undue delay; no number of hours is set by law."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.duration import Duration

_RULE, _CLIENT, _FACT = "gdpr-33-2", "gdpr-33-1", "breach_notice"
_CLIENT_HOURS = 72  # of _CLIENT: what the client has to tell the authority


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if not stated:
        reason = (
            "Le document n'en dit rien : s'il traite des données personnelles pour le client, le prestataire doit le "
            "prévenir dans les meilleurs délais."
        )
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    if slow := [s for s in stated if not _quick(s)]:
        reason = (
            f"Le prestataire prévient sous {named(slow)} : la loi demande les meilleurs délais, et le client n'a "
            f"lui-même que {_CLIENT_HOURS} heures pour prévenir la CNIL."
        )
        missing = "si ce délai est, dans chaque cas, le meilleur possible"
        return finding(Verdict.CAUTION, reason, _RULE, _CLIENT, on=slow, missing=missing)
    if hours := [s for s in stated if isinstance(s.value, Duration)]:
        reason = (
            f"Le prestataire prévient sous {named(hours)} : la loi demande « dans les meilleurs délais », ce maximum "
            "vient du contrat."
        )
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    reason = "Le prestataire prévient le client dans les meilleurs délais, comme la loi le demande."
    return finding(Verdict.CONFORMING, reason, _RULE, on=stated)


def _quick(stated: StatedFact) -> bool:
    """Whether the client is told within the time it has itself, days off counted."""
    return not isinstance(stated.value, Duration) or stated.value.order * 24 <= _CLIENT_HOURS


CHECK = Check(
    id="alerte-violation",
    question="Le prestataire prévient-il à temps d'une violation de données ?",
    topic="violation-donnees",
    rules=(_RULE, _CLIENT),
    facts=(_FACT,),
    decide=decide,
    caveats=("Un délai en heures est un maximum : la loi demande d'agir dès que possible.",),
)
