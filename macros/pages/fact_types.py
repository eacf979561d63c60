"""The vocabulary of facts as a contributor reads it."""

from clausier.model import Corpus
from macros.pages.topic import favours
from macros.pages.view import View

_TYPES = {
    "duration": "durée",
    "money": "somme",
    "percentage": "pourcentage",
    "amount": "somme ou part",
    "late_rate": "taux de retard",
    "payment_term": "délai de paiement",
    "choice": "choix",
    "boolean": "oui ou non",
    "place": "lieu",
    "text": "texte court",
    "date": "date",
}


def view(corpus: Corpus, _argument: str) -> View:
    """A table of facts by topic."""
    groups = tuple((topic, topic.facts) for topic in corpus.topics.values() if topic.facts)
    context = {"groups": groups, "types": _TYPES, "favours": {fact.id: favours(fact) for fact in corpus.facts.values()}}
    return View("fact_types", context, "../")
