"""Ways out, apart from a breach, that a document keeps for the provider alone."""

from clausier.law import imbalance
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed, cases
from clausier.law.phrases import lowered
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

_FIXED, _BRUTAL, _EXIT, _OTHER = "term-fixed", "term-brutal", "convenience_termination", "other_termination"
_OWN = ("cessation-prestataire", "evolution-offre", "force-majeure-prestataire", "dossier-incomplet")


@about(_EXIT, _OTHER, rules=imbalance.RULES)
def decide(case: Case) -> Finding | None:
    exits, others = case.stated(_EXIT), case.stated(_OTHER)
    if alone := (*_provider_exits(case), *_own_causes(case)):
        ways = " ; ".join(dict.fromkeys(_told(s) for s in alone))
        theirs = [s for s in exits if s.value.normal != "prestataire"]
        client = f" ; le client peut, lui, partir sans motif{cases(theirs)}" if theirs else ""
        reason = (
            f"Hors faute, le document ouvre au prestataire ce qu'il n'ouvre pas au client ({ways}){client} ; à défaut "
            "de clause, un contrat à terme engage les deux parties jusqu'au bout."
        )
        rules = tuple(filter(case.rule, (_FIXED, _BRUTAL, *imbalance.RULES)))
        missing = f"{imbalance.MISSING} ; le préavis donné, si la relation est établie"
        return finding(Verdict.CAUTION, reason, *rules, on=[*alone, *theirs], missing=missing)
    fixed = case.rule(_FIXED) or imbalance.in_force(case)[0]
    if shared := (*exits, *others):
        reason = (
            f"Hors faute, le document permet de partir {bracketed(shared)}, sans réserver de sortie au prestataire ; à "
            "défaut de clause, un contrat à terme va jusqu'à son terme."
        )
        return finding(Verdict.DEROGATION, reason, fixed, on=shared)
    reason = "Hors faute, le document ne prévoit pas de sortie : un contrat à terme va jusqu'à son terme."
    return finding(Verdict.SILENCE, reason, fixed, facts=[_EXIT, _OTHER])


def _provider_exits(case: Case) -> tuple[StatedFact, ...]:
    """The right to leave without a reason, where the client has none."""
    return case.stated(_EXIT) if case.choices(_EXIT) == {"prestataire"} else ()


def _own_causes(case: Case) -> tuple[StatedFact, ...]:
    """Ends that follow from the provider's own choices, or that it alone may draw."""
    return tuple(s for s in case.stated(_OTHER) if isinstance(s.value, Choice) and s.value.id in _OWN)


def _told(stated: StatedFact) -> str:
    """The case of an exit that is the provider's by its very value; any other cause by its name."""
    if stated.fact.id == _EXIT:
        return stated.when or "sans motif"
    label = lowered(stated.value.text)
    return f"{label} – {stated.when}" if stated.when else label


CHECK = Check(
    id="sortie-du-prestataire-seul",
    question="Hors faute, le prestataire a-t-il une sortie que le client n'a pas ?",
    topic="resiliation",
    rules=(_FIXED, _BRUTAL, *imbalance.RULES),
    facts=(_EXIT, _OTHER),
    decide=decide,
    caveats=(imbalance.CAVEAT,),
)
