"""A processor tells its client of a personal data breach without undue delay; no number of hours is set by law."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.figures import figure
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_RULE, _CLIENT, _FACT = "gdpr-33-2", "gdpr-33-1", "breach_notice"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if not stated:
        reason = (
            "Le document n'en dit rien : s'il traite des données personnelles pour le client, le prestataire doit le "
            "prévenir dans les meilleurs délais."
        )
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    own = figure(case, _CLIENT, Duration)  # what the client has to tell the authority
    if slow := [s for s in stated if isinstance(s.value, Duration) and s.value.order > own.order]:
        reason = (
            f"Le prestataire prévient sous {named(slow)} : la loi demande les meilleurs délais, et le client n'a "
            f"lui-même, si possible, que {own.text} pour prévenir la CNIL."
        )
        missing = "si ce délai est, dans chaque cas, le meilleur possible"
        return finding(Verdict.CAUTION, reason, _RULE, _CLIENT, on=slow, missing=missing)
    if hours := [s for s in stated if isinstance(s.value, Duration)]:
        reason = (
            f"Le prestataire prévient sous {named(hours)} : la loi demande d'agir dans les meilleurs délais ; ce "
            "maximum vient du contrat."
        )
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    reason = "Le prestataire prévient le client dans les meilleurs délais, comme la loi le demande."
    return finding(Verdict.CONFORMING, reason, _RULE, on=stated)


CHECK = Check(
    id="alerte-violation",
    question="Le prestataire prévient-il à temps d'une violation de données ?",
    topic="violation-donnees",
    rules=(_RULE, _CLIENT),
    facts=(_FACT,),
    decide=decide,
    caveats=("Un délai en heures est un maximum : la loi demande d'agir dès que possible.",),
)
