"""What a document rules out of its liability: damage and causes, and which of them are the provider's own doing."""

from collections.abc import Iterable

from clausier.law import cloud
from clausier.law.case import Case
from clausier.model import StatedFact
from clausier.quantities.word import Choice

CAUSES, DAMAGES = "liability_exclusions", "excluded_damages"
EVERYTHING, DATA = "tout-dommage", "perte-donnees"
_SWEEPING = (EVERYTHING, "consequences-pannes")
_GRAVEST = (*_SWEEPING, DATA)
_OWN = (
    "toute-cause", "execution-incomplete", "retard", "intervention-technicien", "intervention-risque", "action-validee",
    "erreurs-logicielles", "incident-posterieur", "penalite-liberatoire",
)  # fmt: skip
# The object of a service, so that to rule it out is to rule out the service.
_OBJECT = {"cybersecurite": "cyberattaque"}


def own_deeds(case: Case) -> tuple[StatedFact, ...]:
    """The causes ruled out that lie in the performance of the service itself: a provider that sells hosting answers
    for the host it employs, one that sells security for what it is to prevent."""
    own = {*_OWN, *(cause for service, cause in _OBJECT.items() if service in case.choices(cloud.FACT))}
    if cloud.keeps_data(case):
        own.add("hebergeur")
    return telling(s for s in case.stated(CAUSES) if isinstance(s.value, Choice) and s.value.id in own)


def sweeping(stated: Iterable[StatedFact]) -> tuple[StatedFact, ...]:
    """Damage ruled out whatever it is, in all cases."""
    return tuple(s for s in stated if s.value.normal in _SWEEPING and not s.when)


def gravest_first(stated: Iterable[StatedFact]) -> tuple[StatedFact, ...]:
    """Damage of every sort, then loss of data, then the rest in the order of the document."""
    rank = {id_: place for place, id_ in enumerate(_GRAVEST)}
    return tuple(sorted(telling(stated), key=lambda s: rank.get(str(s.value.normal), len(rank))))


def telling(stated: Iterable[StatedFact]) -> tuple[StatedFact, ...]:
    """Without what is stated for a case only where the same is stated for all."""
    every = tuple(stated)
    always = {s.value for s in every if not s.when}
    return tuple(s for s in every if not s.when or s.value not in always)
