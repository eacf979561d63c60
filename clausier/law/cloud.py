"""Services that the European regulation on data may call « services de traitement de données ».

The document alone never settles it: what counts is whether resources are shared, on demand and elastic.
"""

from collections.abc import Sequence

from clausier.law.case import Case, finding
from clausier.law.listing import bracketed
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

FACT, RULE, OPERATOR = "services", "da-definition", "hosting_operator"
_KEEPING = ("hebergement", "sauvegarde")
_LIKELY = (*_KEEPING, "messagerie", "logiciels-en-ligne")
MISSING = "si le service donne accès à la demande, par le réseau, à des ressources partagées et élastiques"
CAVEATS = (
    "Un hébergement classique, sans ressources élastiques, peut rester en dehors de cette règle européenne.",
    (
        "Un service conçu pour un seul client échappe à la suppression des frais de changement, mais pas aux règles "
        "sur le préavis, la transition et la récupération des données."
    ),
)


def services(case: Case) -> tuple[StatedFact, ...]:
    """The services stated that may be data processing services."""
    return tuple(s for s in case.stated(FACT) if isinstance(s.value, Choice) and s.value.id in _LIKELY)


def outside(case: Case, rule: str) -> Finding | None:
    """The finding on a document whose services are not said, or are said and hold none of these; None otherwise."""
    if services(case):
        return None
    rules = tuple(filter(case.rule, (rule, RULE)))
    if stated := case.stated(FACT):
        reason = (
            "Le document ne couvre ni hébergement, ni sauvegarde, ni messagerie, ni logiciels en ligne : la règle sur "
            "l'informatique en nuage ne le concerne pas."
        )
        return finding(Verdict.NOT_APPLICABLE, reason, *rules, on=stated)
    reason = "Le document ne dit pas quels services il couvre : la règle vaut pour ceux d'informatique en nuage."
    return finding(Verdict.SILENCE, reason, *rules, facts=[FACT])


def supposing(stated: tuple[StatedFact, ...]) -> str:
    """« si ce service (hébergement) relève de l'informatique en nuage »: what the document alone never settles."""
    which = "ce service" if len({s.value for s in stated}) == 1 else "l'un de ces services"
    return f"si {which} {bracketed(stated)} relève de l'informatique en nuage"


def near(case: Case, stated: tuple[StatedFact, ...], others: Sequence[StatedFact]) -> tuple[StatedFact, ...]:
    """Of the services, those in the same part of the document as `others`, where it has parts that tell them apart."""
    parts = {clause.id: clause.part for clause in case.version.clauses}
    there = {parts[s.clause] for s in others}
    return tuple(s for s in stated if parts[s.clause] in there) or stated


def on_own_servers(case: Case) -> tuple[StatedFact, ...]:
    """Where the document says that the provider keeps data on its own servers: what proves best that it does."""
    return tuple(s for s in case.stated(OPERATOR) if s.value.normal == "prestataire")


def keeps_data(case: Case) -> tuple[StatedFact, ...]:
    """The services stated whose very object is to keep a client's data."""
    return tuple(s for s in case.stated(FACT) if isinstance(s.value, Choice) and s.value.id in _KEEPING)
