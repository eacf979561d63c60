"""The law repairs what follows directly from a fault and could be foreseen; the parties may agree on less."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_DIRECT, _FORESEEABLE, _FACT = "liability-direct", "liability-foreseeable", "excluded_damages"
_LIMITS = ("liability-gross-fault", "essential-obligation")
_AS_THE_LAW = ("indirects", "imprevisibles")


@about(_FACT, rules=(_DIRECT, _FORESEEABLE))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if not stated:
        reason = "Le document n'écarte aucun dommage : la loi répare les suites directes et prévisibles d'une faute."
        return finding(Verdict.SILENCE, reason, _DIRECT, _FORESEEABLE, facts=[_FACT])
    if beyond := [s for s in stated if not (isinstance(s.value, Choice) and s.value.id in _AS_THE_LAW)]:
        reason = (
            f"Le document écarte aussi des dommages qui peuvent suivre directement d'une faute {bracketed(beyond)} : "
            "la loi le permet, sauf dol ou faute lourde, tant que l'engagement principal garde sa substance."
        )
        limits = [rule for rule in _LIMITS if case.rule(rule)]
        return finding(Verdict.DEROGATION, reason, _DIRECT, _FORESEEABLE, *limits, on=beyond)
    reason = f"Le document n'écarte que ce que la loi ne répare pas d'elle-même {bracketed(stated)}."
    return finding(Verdict.CONFORMING, reason, _DIRECT, _FORESEEABLE, on=stated)


CHECK = Check(
    id="dommages-ecartes",
    question="Le document écarte-t-il des dommages que la loi répare ?",
    topic="responsabilite",
    rules=(_DIRECT, _FORESEEABLE, *_LIMITS),
    facts=(_FACT,),
    decide=decide,
    caveats=(
        "Un dommage cité comme exemple de dommage indirect peut, selon les faits, être la suite directe d'une faute.",
        "Une faute dolosive ou lourde oblige à réparer même ce qui n'était pas prévisible.",
    ),
)
