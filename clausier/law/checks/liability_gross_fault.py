"""A limit of liability gives way to wilful or gross fault, whether or not the document recalls it."""

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.exclusions import own_deeds
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

_RULE, _CAP, _DAMAGES, _CAUSES = "liability-gross-fault", "liability_cap", "excluded_damages", "liability_exclusions"
_RECALLED = "liability_carveouts"
_FAULTS = {"dol", "faute-lourde"}
_MISSING = "la gravité de la faute, qui s'apprécie au cas par cas"


@about(_CAP, _DAMAGES, _CAUSES, _RECALLED, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    limits = _limits(case)
    if not limits:
        reason = "Le document ne limite pas ce que doit le prestataire pour ses propres fautes."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_CAP, _DAMAGES, _CAUSES])
    recalled = [s for s in case.stated(_RECALLED) if isinstance(s.value, Choice) and s.value.id in _FAULTS]
    if {s.value.id for s in recalled if isinstance(s.value, Choice) and not s.when} >= _FAULTS:
        reason = (
            "Le document rappelle lui-même que sa limitation de responsabilité ne joue ni en cas de dol ni en cas de "
            "faute lourde."
        )
        return finding(Verdict.CONFORMING, reason, _RULE, on=[*recalled, *case.stated(_CAP)])
    if recalled:
        reason = (
            f"Le document ne lève ses limites que pour certains cas {bracketed(recalled)} ; la loi les écarte, au cas "
            "par cas, pour le dol comme pour la faute lourde."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=[*recalled, *limits], missing=_MISSING)
    reason = (
        f"Le document limite la réparation {bracketed(limits)} sans réserver le dol ni la faute lourde ; la loi "
        "écarte alors la limite au cas par cas."
    )
    return finding(Verdict.CAUTION, reason, _RULE, on=limits, facts=[_RECALLED], missing=_MISSING)


def _limits(case: Case) -> tuple[StatedFact, ...]:
    """What caps or shuts out the repair of the provider's own faults; indirect damage is not repaired in any case."""
    damages = (s for s in case.stated(_DAMAGES) if isinstance(s.value, Choice) and s.value.id != "indirects")
    return (*case.stated(_CAP), *damages, *own_deeds(case))


CHECK = Check(
    id="faute-lourde",
    question="Les limites de responsabilité réservent-elles la faute lourde ?",
    topic="plafond-responsabilite",
    rules=(_RULE,),
    facts=(_CAP, _DAMAGES, _CAUSES, _RECALLED, cloud.FACT),
    decide=decide,
    caveats=(
        (
            "Oublier la faute lourde n'annule pas le plafond : la loi l'écarte dans les seuls cas où une telle faute "
            "est prouvée."
        ),
        "Une réserve écrite pour le plafond peut ne pas viser les exclusions que contiennent d'autres articles.",
    ),
)
