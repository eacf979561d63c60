"""Article 28, paragraph 3, of the GDPR: what a processing contract says, element by element, and where it is said."""

from dataclasses import dataclass

from clausier.model import Fact, State, StatedFact, Version
from clausier.quantities.word import Choice

FACT = "processing_terms"
# The values of the fact under the letters of the paragraph; those of its first sentence have none.
_LETTERS = {
    "instructions": "a",
    "confidentialite": "b",
    "securite": "c",
    "sous-traitants-ulterieurs": "d",
    "droits-personnes": "e",
    "assistance": "f",
    "sort-donnees": "g",
    "preuves-audits": "h",
}


@dataclass(frozen=True)
class Element:
    """An element of the contract, with what states it: nothing where the document is silent, or was not read."""

    id: str
    label: str
    letter: str
    state: State
    stated: tuple[StatedFact, ...]

    @property
    def clauses(self) -> tuple[str, ...]:
        """The ids of the clauses that state it, each once, in document order."""
        return tuple(dict.fromkeys(stated.clause for stated in self.stated))

    @property
    def partial(self) -> bool:
        """Whether it is stated for some cases only."""
        return bool(self.stated) and all(stated.when for stated in self.stated)


def grid(version: Version, fact: Fact) -> tuple[Element, ...]:
    """The elements of the contract, in the order of the article; `fact` is FACT in the vocabulary."""
    stated = version.facts.get(fact.id, ())
    absent = _absent(version, fact)
    elements = []
    for id_, label in fact.values.items():
        own = tuple(s for s in stated if isinstance(s.value, Choice) and s.value.id == id_)
        elements.append(Element(id_, label, _LETTERS.get(id_, ""), State.STATED if own else absent, own))
    return tuple(elements)


def _absent(version: Version, fact: Fact) -> State:
    """The state of an element that nothing states: that some are does not tell that the document was read in full."""
    state = version.fact_state(fact)
    if state is not State.STATED:
        return state
    read = version.reviewed is None or fact.topic in version.reviewed
    return State.SILENT if read else State.NOT_REVIEWED
