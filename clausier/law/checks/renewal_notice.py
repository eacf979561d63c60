"""How long before the term one must refuse the renewal; between professionals the law sets no limit."""

from decimal import Decimal

from clausier.law import imbalance
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.phrases import joined, lowered
from clausier.law.scope import about
from clausier.law.span import shorter
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.duration import Duration

_RULE, _FACT, _RENEWAL, _FORM = "term-renewal", "renewal_notice", "renewal", "renewal_notice_form"
_LONG = Duration(Decimal(3), "mois")  # ours: no text says from when a notice is long


@about(_FACT, _RENEWAL, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if not stated and case.choices(_RENEWAL) == {"expresse"}:
        reason = "Le contrat ne se reconduit que par accord : il n'y a rien à refuser d'avance."
        return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=case.stated(_RENEWAL))
    if not stated:
        reason = "Le document ne fixe pas de préavis pour refuser une reconduction, et la loi n'en fixe pas non plus."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    forms = case.stated(_FORM)
    ways = tuple(dict.fromkeys(lowered(s.value.text) for s in forms))
    form = f", par {joined(ways, 'ou')}" if ways else ""
    if long := [s for s in stated if isinstance(s.value, Duration) and shorter(s.value, _LONG) is not True]:
        reason = (
            f"La reconduction se refuse trois mois d'avance ou plus {bracketed(long)}{form} : entre professionnels, la "
            "loi ne fixe pas de maximum, et seul un juge peut y voir un déséquilibre."
        )
        missing = f"si le client est un professionnel ; {imbalance.MISSING}"
        return finding(Verdict.CAUTION, reason, _RULE, *imbalance.in_force(case), on=[*long, *forms], missing=missing)
    reason = (
        f"La reconduction se refuse moins de trois mois d'avance {bracketed(stated)}{form} ; entre professionnels, la "
        "loi ne fixe pas de maximum."
    )
    return finding(Verdict.NOT_APPLICABLE, reason, _RULE, on=[*stated, *forms])


CHECK = Check(
    id="preavis-de-reconduction",
    question="Combien de temps avant l'échéance faut-il refuser la reconduction ?",
    topic="reconduction",
    rules=(_RULE, *imbalance.RULES),
    facts=(_FACT, _RENEWAL, _FORM),
    decide=decide,
    caveats=(
        "Aucun texte ne dit quand un préavis est long : ce contrôle attire l'attention à partir de trois mois.",
        imbalance.CAVEAT,
    ),
)
