"""The comparison page: what a script fills, the pairs it proposes when nothing is chosen."""

from itertools import combinations, islice

from clausier.model import Corpus, Fact, State
from clausier.typography import french
from macros.pages.verdicts import SIGNS, UNREAD
from macros.pages.view import MARKS, View, toc_entry

_PAIRS = 10  # what five providers make


def view(corpus: Corpus, _argument: str) -> View:
    """The comparison page."""
    pairs = tuple(islice(combinations(corpus.providers.values(), 2), _PAIRS))
    shapes = {state.value: MARKS[state][0] for state in State}
    facts = [_fact(fact) for topic in corpus.topics.values() for fact in topic.facts]
    signs = (*SIGNS.values(), UNREAD)
    context = {"families": corpus.families, "pairs": pairs, "shapes": shapes, "facts": facts, "signs": signs}
    return View("compare", context, "../", [toc_entry("page", "Comparer", 1)])


def _fact(fact: Fact) -> dict[str, object]:
    """What comparing takes of the vocabulary, as in the API's `facts.json` but without what is empty or false."""
    fields = {
        "id": fact.id,
        "topic": fact.topic,
        "label": french(fact.label),
        "type": fact.type,
        "many": fact.many,
        "key": fact.key,
        "favours": fact.favours,
    }
    return {name: value for name, value in fields.items() if value}
