"""The law excuses what could be neither controlled, foreseen nor avoided; the parties may excuse more."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

_RULE, _EVENTS, _CAUSES, _TOPIC = "force-majeure", "force_majeure_events", "liability_exclusions", "force-majeure"
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
    events = case.stated(_EVENTS)
    if doubtful := [s for s in events if isinstance(s.value, Choice) and s.value.id in _DOUBTFUL]:
        reason = (
            f"Le document range dans la force majeure des événements {bracketed(doubtful)} qui peuvent se prévoir ou "
            "venir du prestataire ou de ses fournisseurs : la loi demande qu'on n'ait pu ni les maîtriser, ni les "
            "prévoir, ni les éviter."
        )
        missing = "si l'événement, le jour venu, réunit ces conditions, et si le document en dispense"
        return finding(Verdict.CAUTION, reason, _RULE, on=doubtful, missing=missing)
    if excused := _excused(case):
        reason = (
            f"Le document excuse une inexécution {bracketed(excused)} sans demander que sa cause soit imprévisible et "
            "inévitable, ce que la loi demande à défaut de clause."
        )
        return finding(Verdict.DEROGATION, reason, _RULE, on=excused)
    if events:
        reason = f"Les événements cités {bracketed(events)} sont de ceux que vise la définition de la loi."
        return finding(Verdict.CONFORMING, reason, _RULE, on=events)
    reason = "Le document ne cite pas d'événement de force majeure : la définition de la loi sert de mesure."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_EVENTS])


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
    facts=(_EVENTS, _CAUSES),
    decide=decide,
    caveats=("Aucun événement n'est un cas de force majeure par nature : tout dépend de ce qui s'est passé.",),
)
