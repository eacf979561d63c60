"""What happened to a clause, in French."""

from collections.abc import Iterator

from clausier import assemble
from clausier.history.compare import ClauseChange, FactChange, Kind
from clausier.history.snapshot import Values
from clausier.model import Corpus, Fact
from clausier.quantities import QuantityError


def sentences(change: ClauseChange, corpus: Corpus) -> Iterator[str]:
    """One sentence for each thing that changed, with ordinary spaces; none for a change that no reader would see."""
    if change.kind is not Kind.CORRECTED:
        return
    old, new = change.before, change.after
    if old.number != new.number:
        yield f"Numéro : {new.number} (au lieu de {old.number})."
    if old.heading != new.heading:
        yield "Le titre est réécrit."  # the former one may have been too close to the source
    if set(old.topics) != set(new.topics) or old.topics[:1] != new.topics[:1]:
        yield f"Thèmes : {_topics(new.topics, corpus)} (au lieu de : {_topics(old.topics, corpus)})."
    if old.summary != new.summary:
        yield "La restitution est réécrite."
    for fact_change in change.facts:
        if fact := corpus.facts.get(fact_change.fact):
            yield _fact(fact, fact_change)
    if old.cites != new.cites:
        yield "Les textes cités changent."
    if old.note != new.note:
        yield (
            "La remarque de l'éditeur change."
            if old.note and new.note
            else ("Une remarque de l'éditeur est ajoutée." if new.note else "La remarque de l'éditeur est retirée.")
        )


def _topics(topics: tuple[str, ...], corpus: Corpus) -> str:
    labels = [corpus.topics[topic].label if topic in corpus.topics else topic for topic in topics]
    return ", ".join(labels) or "aucun"


def _fact(fact: Fact, change: FactChange) -> str:
    old, new = said(fact, change.before), said(fact, change.after)
    if not new:
        return f"{fact.label} : retiré (était : {old})."
    if not old:
        return f"{fact.label} : {new} (ajouté)."
    return f"{fact.label} : {new} (au lieu de : {old})."


def said(fact: Fact, values: Values) -> str:
    """The values as pages show them; as they were written if the fact no longer takes them."""
    shown = []
    for written, case in values:
        try:
            text = assemble.value(fact, written).text
        except QuantityError:
            text = written
        shown.append(f"{text}, {case}" if case else text)
    return " ; ".join(shown)
