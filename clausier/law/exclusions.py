"""Which of the causes that a document rules out are the provider's own doing."""

from clausier.law import cloud
from clausier.law.case import Case
from clausier.model import StatedFact
from clausier.quantities.word import Choice

CAUSES = "liability_exclusions"
_OWN = ("retard", "execution-incomplete", "intervention-technicien", "incident-posterieur")


def own_deeds(case: Case) -> tuple[StatedFact, ...]:
    """The causes ruled out that lie in the performance of the service itself: a provider that sells hosting answers
    for the host it employs."""
    own = (*_OWN, "hebergeur") if cloud.keeps_data(case) else _OWN
    return tuple(s for s in case.stated(CAUSES) if isinstance(s.value, Choice) and s.value.id in own)
