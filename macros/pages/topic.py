"""A topic across providers: what it is, a table of its facts, the clauses side by side, who says nothing."""

from dataclasses import dataclass

from clausier.model import Clause, Corpus, Fact, Provider, State, Version
from macros.pages.view import MARKS, FactCell, View, document_name, fact_cell, toc_entry

PER_PAGE = 100  # documents on one page of a topic; the next ones have pages of their own

_FAVOURS = {
    "high": "plus c'est élevé ou long",
    "low": "plus c'est bas ou court",
    "yes": "oui",
    "no": "non",
}


@dataclass(frozen=True)
class Row:
    """A document in the table of a topic."""

    provider: Provider
    version: Version
    name: str
    clauses: tuple[Clause, ...]
    cells: tuple[FactCell, ...]


@dataclass(frozen=True)
class Quiet:
    """A document that says nothing of the topic, and which nothing it is."""

    provider: Provider
    version: Version
    name: str
    mark: str
    word: str
    reason: str


def view(corpus: Corpus, argument: str) -> View:
    """The page of a topic: `resiliation`, or `resiliation/2` for its second page."""
    id_, _, number = argument.partition("/")
    page = int(number or 1)
    topic = corpus.topics[id_]
    family = next(family for family in corpus.families if family.id == topic.family)
    every = corpus.by_topic[id_]
    shown = every[(page - 1) * PER_PAGE : page * PER_PAGE]
    rows = tuple(
        Row(p, v, document_name(v), clauses, tuple(fact_cell(v, fact) for fact in topic.facts))
        for p, v, clauses in shown
    )
    pages = page_count(corpus, id_)
    context = {
        "topic": topic,
        "family": family,
        "rows": rows,
        "quiet": _quiet(corpus, id_) if page == pages else (),
        "stating": len(every),
        "documents": len(corpus.current),
        "favours": {fact.id: favours(fact) for fact in topic.facts},
        "page": page,
        "pages": pages,
        "neighbours": _neighbours(corpus, id_),
    }
    entries = [toc_entry("pourquoi", "Pourquoi c'est important", 2)]
    entries += [toc_entry("faits", "Les faits, prestataire par prestataire", 2)] if topic.facts and rows else []
    entries += [toc_entry("clauses", "Les clauses côte à côte", 2)] if rows else []
    entries += [toc_entry("silences", "Qui n'en dit rien", 2)] if context["quiet"] else []
    base = "../../" if page == 1 else "../../../"
    return View("topic", context, base, [toc_entry("page", topic.label, 1, entries)])


def page_count(corpus: Corpus, topic: str) -> int:
    """How many pages the topic takes."""
    return max(1, -(-len(corpus.by_topic[topic]) // PER_PAGE))


def favours(fact: Fact) -> str:
    """Which way a fact favours the client, in words; empty when it favours nobody."""
    if isinstance(fact.favours, tuple):
        return f"« {fact.values[fact.favours[0]]} »" if fact.favours else ""
    return _FAVOURS.get(fact.favours or "", "")


def _quiet(corpus: Corpus, topic: str) -> tuple[Quiet, ...]:
    quiet = []
    for provider, version in corpus.current:
        state = version.topic_state(topic)
        if state is not State.STATED:
            mark, word = MARKS[state]
            quiet.append(
                Quiet(provider, version, document_name(version), mark, word, version.not_concerned.get(topic, ""))
            )
    return tuple(quiet)


def _neighbours(corpus: Corpus, topic: str) -> tuple[object, object]:
    ids = list(corpus.topics)
    at = ids.index(topic)
    before = corpus.topics[ids[at - 1]] if at else None
    after = corpus.topics[ids[at + 1]] if at + 1 < len(ids) else None
    return before, after
