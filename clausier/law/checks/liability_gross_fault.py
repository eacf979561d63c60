"""A limit of liability gives way to wilful or gross fault, whether or not the document recalls it."""

import re
from collections.abc import Iterable

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.exclusions import CAUSES, DAMAGES, gravest_first, own_deeds, sweeping
from clausier.law.listing import bracketed
from clausier.law.phrases import joined
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

_RULE, _CAP, _RECALLED = "liability-gross-fault", "liability_cap", "liability_carveouts"
_FAULTS = {"dol", "faute-lourde"}
_MISSING = "la gravité de la faute, qui s'apprécie au cas par cas"
_ARTICLE = re.compile(r"\w+")  # at the head of a number: « 7 » of « 7.9 » and of « 7, al. 2 »
_LAW = "rappelée ou non, cette réserve vaut : la limite cède, au cas par cas, devant une telle faute prouvée"


@about(_CAP, DAMAGES, CAUSES, _RECALLED, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    limits = _limits(case)
    if not limits:
        reason = "Le document ne limite pas ce que doit le prestataire pour ses propres fautes."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_CAP, DAMAGES, CAUSES])
    recalled = [s for s in case.stated(_RECALLED) if isinstance(s.value, Choice) and s.value.id in _FAULTS]
    if {s.value.id for s in recalled if isinstance(s.value, Choice) and not s.when} >= _FAULTS:
        return _recalled(case, recalled, limits)
    if recalled:
        reason = f"Le document ne lève ses limites que pour certains cas {bracketed(recalled)} ; {_LAW}."
        return finding(Verdict.CAUTION, reason, _RULE, on=[*recalled, *limits], missing=_MISSING)
    reason = f"Le document limite la réparation {bracketed(limits)} sans réserver le dol ni la faute lourde ; {_LAW}."
    return finding(Verdict.CAUTION, reason, _RULE, on=limits, facts=[_RECALLED], missing=_MISSING)


def _recalled(case: Case, recalled: list[StatedFact], limits: tuple[StatedFact, ...]) -> Finding:
    """Both faults are set apart; but a reserve is written for its article, and other articles may limit too."""
    here = _articles(case, recalled)
    outside = [s for s in limits if not _articles(case, [s]) & here]
    if not outside:
        reason = (
            "Le document rappelle lui-même que ses limites de responsabilité ne jouent ni en cas de dol ni en cas de "
            "faute lourde."
        )
        return finding(Verdict.CONFORMING, reason, _RULE, on=[*recalled, *limits])
    where = joined(tuple(dict.fromkeys(f"article {number}" for _, number in sorted(here))))
    reason = (
        f"Le document réserve le dol et la faute lourde ({where}), mais non pour ce que d'autres articles écartent "
        f"{bracketed(outside)} ; {_LAW}."
    )
    return finding(Verdict.CAUTION, reason, _RULE, on=[*recalled, *outside], missing=_MISSING)


def _articles(case: Case, stated: Iterable[StatedFact]) -> set[tuple[str, str]]:
    """The part and the article of the clauses that state these facts."""
    ids = {s.clause for s in stated}
    heads = ((clause.part, _ARTICLE.search(clause.number)) for clause in case.version.clauses if clause.id in ids)
    return {(part, head[0]) for part, head in heads if head}


def _limits(case: Case) -> tuple[StatedFact, ...]:
    """What caps or shuts out the repair of the provider's own faults, the gravest first; indirect damage is never
    repaired."""
    damages = gravest_first(s for s in case.stated(DAMAGES) if s.value.normal != "indirects")
    total = sweeping(damages)
    return (*case.stated(_CAP), *total, *own_deeds(case), *(s for s in damages if s not in total))


CHECK = Check(
    id="faute-lourde",
    question="Les limites de responsabilité réservent-elles la faute lourde ?",
    topic="plafond-responsabilite",
    rules=(_RULE,),
    facts=(_CAP, DAMAGES, CAUSES, _RECALLED, cloud.FACT),
    decide=decide,
    caveats=(
        "Oublier la faute lourde n'annule pas le plafond : il cède dans les seuls cas où une telle faute est prouvée.",
    ),
)
