"""The law repairs what follows directly from a fault and could be foreseen; the parties may agree on less."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.exclusions import CAUSES, DAMAGES, gravest_first, sweeping
from clausier.law.listing import bracketed
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_DIRECT, _FORESEEABLE, _CAP = "liability-direct", "liability-foreseeable", "liability_cap"
_LIMITS = ("liability-gross-fault", "essential-obligation")
_AS_THE_LAW = ("indirects", "imprevisibles")


@about(DAMAGES, rules=(_DIRECT, _FORESEEABLE))
def decide(case: Case) -> Finding | None:
    stated = case.stated(DAMAGES)
    if not stated:
        return _silent(case)
    rules = (_DIRECT, _FORESEEABLE, *filter(case.rule, _LIMITS))
    as_the_law = [s for s in stated if isinstance(s.value, Choice) and s.value.id in _AS_THE_LAW]
    beyond = gravest_first(s for s in stated if s not in as_the_law)
    if total := sweeping(beyond):
        others = [s for s in beyond if s not in total]
        more = f" ; il nomme aussi ce qui suit {bracketed(others)}" if others else ""
        reason = (
            f"Le document écarte ceci : {named(total)}{more}. La loi permet de limiter la réparation, sauf dol ou "
            "faute lourde, mais pas de vider l'engagement principal de sa substance."
        )
        missing = "ce qui est essentiel dans la prestation, et la gravité de la faute"
        return finding(Verdict.CAUTION, reason, *rules, on=[*beyond, *as_the_law], missing=missing)
    if beyond:
        first = "Outre les dommages indirects ou imprévisibles, le document" if as_the_law else "Le document"
        reason = (
            f"{first} écarte des dommages qui peuvent suivre directement d'une faute {bracketed(beyond)} : la loi le "
            "permet, sauf dol ou faute lourde, tant que l'engagement principal garde sa substance."
        )
        return finding(Verdict.DEROGATION, reason, *rules, on=[*as_the_law, *beyond])
    reason = f"Le document n'écarte que ce que la loi ne répare pas d'elle-même {bracketed(stated)}."
    return finding(Verdict.CONFORMING, reason, _DIRECT, _FORESEEABLE, on=stated)


def _silent(case: Case) -> Finding:
    """No sort of damage is ruled out; causes may be, and what is due may be capped."""
    causes, cap = case.stated(CAUSES), case.stated(_CAP)
    but = ", mais des causes de dommage" if causes else ""
    but += f"{', et' if causes else ', mais'} plafonne ce qui est dû" if cap else ""
    within = " : dans cette limite, " if but else " : "
    law = "la loi répare les suites directes et prévisibles d'une faute"
    reason = f"Le document n'écarte aucune sorte de dommage{but}{within}{law}."
    return finding(Verdict.SILENCE, reason, _DIRECT, _FORESEEABLE, on=[*causes, *cap], facts=[DAMAGES])


CHECK = Check(
    id="dommages-ecartes",
    question="Le document écarte-t-il des dommages que la loi répare ?",
    topic="responsabilite",
    rules=(_DIRECT, _FORESEEABLE, *_LIMITS),
    facts=(DAMAGES, CAUSES, _CAP),
    decide=decide,
    caveats=(
        "Un dommage cité comme exemple de dommage indirect peut, selon les faits, être la suite directe d'une faute.",
        "Une faute dolosive ou lourde oblige à réparer même ce qui n'était pas prévisible.",
    ),
)
