"""The law excuses what could be neither controlled, foreseen nor avoided; the parties may excuse more."""

from collections.abc import Sequence

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

_RULE, _EVENTS, _CAUSES, _TOPIC = "force-majeure", "force_majeure_events", "liability_exclusions", "force-majeure"
_CONDITIONS = "force_majeure_conditions"
# What the law asks of the event, one by one, or by reference to it.
_ASKED, _BY_REFERENCE = {"imprevisible", "irresistible"}, "loi"
# What may come from the provider, from its staff or its suppliers, or be foreseen in the trade.
_DOUBTFUL = (
    "greves",
    "reseaux",
    "electricite",
    "serveurs",
    "materiel",
    "piratage",
    "sinistre-locaux",
    "maladie",
    "tiers",
)


@about(_EVENTS, _CAUSES, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    events, excused, asked = case.stated(_EVENTS), _excused(case), _as_the_law(case)
    doubtful = [s for s in events if isinstance(s.value, Choice) and s.value.id in _DOUBTFUL]
    if doubtful:
        return _may_be_foreseen(doubtful, excused, asked)
    if excused:
        return finding(Verdict.DEROGATION, f"Le document {_wider(excused)}.", _RULE, on=excused)
    if events:
        reason = f"Les événements cités {bracketed(events)} sont de ceux que vise la définition de la loi."
        return finding(Verdict.CONFORMING, reason, _RULE, on=[*asked, *events])
    if asked:
        reason = f"Le document reprend les conditions de la loi {bracketed(asked)}, sans citer d'événement."
        return finding(Verdict.CONFORMING, reason, _RULE, on=asked)
    reason = "Le document ne cite pas d'événement de force majeure : la définition de la loi sert de mesure."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_EVENTS])


def _may_be_foreseen(
    doubtful: Sequence[StatedFact], excused: Sequence[StatedFact], asked: Sequence[StatedFact]
) -> Finding:
    """Events that may be foreseen or come from the provider, whatever else is excused."""
    events = (
        f"des événements {bracketed(doubtful)} qui peuvent se prévoir ou venir du prestataire ou de ses fournisseurs"
    )
    also = f" ; il {_wider(excused)}" if excused else ""
    on, missing = [*asked, *doubtful, *excused], "si l'événement, le jour venu, réunit ces conditions"
    if asked:
        reason = f"Le document reprend les conditions de la loi, mais range dans la force majeure {events}{also}."
        return finding(Verdict.CAUTION, reason, _RULE, on=on, missing=missing)
    law = "la loi demande qu'on n'ait pu ni les maîtriser, ni les prévoir, ni les éviter"
    reason = f"Le document range dans la force majeure {events} : {law}{also}."
    return finding(Verdict.CAUTION, reason, _RULE, on=on, missing=f"{missing}, et si le document en dispense")


def _wider(excused: Sequence[StatedFact]) -> str:
    return (
        f"excuse toute inexécution {bracketed(excused)} sans demander que sa cause soit imprévisible et inévitable, ce "
        "que la loi demande à défaut de clause"
    )


def _as_the_law(case: Case) -> tuple[StatedFact, ...]:
    """The conditions that the document asks of an event, where they are those of the law at least."""
    ids = case.choices(_CONDITIONS)
    return case.stated(_CONDITIONS) if ids >= _ASKED or _BY_REFERENCE in ids else ()


def _excused(case: Case) -> tuple[StatedFact, ...]:
    """Whatever the provider does not control; what a third party does, where the document deals with force majeure."""
    here = {clause.id for clause in case.clauses(_TOPIC)}
    return tuple(
        s for s in case.stated(_CAUSES)
        if isinstance(s.value, Choice) and not s.when
        and (s.value.id == "evenement-independant" or (s.value.id == "fait-tiers" and s.clause in here))
    )  # fmt: skip


CHECK = Check(
    id="definition-force-majeure",
    question="La force majeure du document va-t-elle plus loin que celle de la loi ?",
    topic=_TOPIC,
    rules=(_RULE,),
    facts=(_EVENTS, _CAUSES, _CONDITIONS),
    decide=decide,
    caveats=("Aucun événement n'est un cas de force majeure par nature : tout dépend de ce qui s'est passé.",),
)
