"""A provider: who it is, the facts that matter first, what is covered and what is not, then every clause in order."""

from dataclasses import dataclass
from typing import Any

from clausier.model import Clause, Corpus, Document, Provider, Section, State, Topic, Version, anchor
from clausier.sources import passage
from macros.pages.attention import Attention, attention
from macros.pages.citations import ObsoleteView
from macros.pages.versions import History, history
from macros.pages.view import ClauseView, Marked, View, document_name, fact_cell, toc_entry

BASE = "../../"
_FIRST_LEVEL = 3  # the heading level of what stands directly in a document; h6 is the last there is
EN_SPACE = "\u2002"  # between a number and its title: two fields side by side, not one phrase


@dataclass(frozen=True)
class SectionView:
    """A printed heading with what stands below it."""

    id: str
    section: Section
    level: int
    children: tuple["SectionView | ClauseView", ...]


@dataclass(frozen=True)
class TopicMark(Marked):
    """A topic on the map of a document."""

    topic: Topic
    state: State
    target: str
    reason: str


@dataclass(frozen=True)
class DocumentView:
    """A document in force, ready to show."""

    version: Version
    name: str
    body: tuple[SectionView | ClauseView, ...]
    key_facts: tuple[Any, ...]
    coverage: tuple[tuple[Any, tuple[TopicMark, ...]], ...]
    stated: int
    silent: int
    history: History
    attention: Attention


def view(corpus: Corpus, argument: str) -> View:
    """The page of the provider whose id is `argument`."""
    provider = corpus.providers[argument]
    documents = tuple(_document(corpus, provider, document) for document in provider.documents)
    context = {
        "provider": provider,
        "documents": documents,
        "topic_count": len(corpus.topics),
        "single": len(documents) == 1,
        "versioned": any(d.history.entries for d in documents),
    }
    children = [toc_entry("essentiel", "L'essentiel", 2)]
    children += [toc_entry(d.attention.id, "Points d'attention", 2) for d in documents if not d.attention.empty]
    children += [toc_entry("couverture", "Ce que le document dit et tait", 2)]
    past = [d.version.document for d in documents if d.history.entries]
    children += [toc_entry(f"historique-{document}", "Historique des versions", 2) for document in past]
    children += [toc_entry(d.version.document, d.version.title, 2, _toc(d.body, 3)) for d in documents]
    return View("provider", context, BASE, [toc_entry("page", provider.name, 1, children)])


def _document(corpus: Corpus, provider: Provider, document: Document) -> DocumentView:
    version, past = document.current, history(document)
    law = attention(corpus, provider, version, BASE)
    coverage = tuple(
        (family, tuple(_mark(version, topic) for topic in family.topics)) for family in corpus.families
    )  # fmt: skip
    states = [mark.state for _, marks in coverage for mark in marks]
    return DocumentView(
        version=version,
        name=document_name(version),
        body=_views(version, version.body, _FIRST_LEVEL, past.former, law.obsolete),
        key_facts=tuple(fact_cell(version, fact) for fact in corpus.facts.values() if fact.key),
        coverage=coverage,
        stated=states.count(State.STATED),
        silent=states.count(State.SILENT),
        history=past,
        attention=law,
    )


def _mark(version: Version, topic: Topic) -> TopicMark:
    clauses = version.by_topic.get(topic.id, ())
    target = anchor(version.document, clauses[0].id) if clauses else ""
    return TopicMark(topic, version.topic_state(topic.id), target, version.not_concerned.get(topic.id, ""))


def _views(
    version: Version,
    body: tuple[Section | Clause, ...],
    level: int,
    former: dict[str, tuple[str, ...]],
    obsolete: tuple[ObsoleteView, ...],
) -> tuple[SectionView | ClauseView, ...]:
    shown: list[SectionView | ClauseView] = []
    for item in body:
        capped = min(level, 6)
        if isinstance(item, Clause):
            dated = tuple(o for o in obsolete if o.id == anchor(version.document, item.id))
            shown.append(ClauseView(item, version, capped, passage(version, item), former.get(item.id, ()), dated))
        else:
            part = f"{version.document}-partie-{item.part}" if item.part else ""
            id_ = part or f"{version.document}-section-{item.line}"
            shown.append(SectionView(id_, item, capped, _views(version, item.children, level + 1, former, obsolete)))
    return tuple(shown)


def _toc(body: tuple[SectionView | ClauseView, ...], level: int) -> list[dict[str, Any]]:
    """Parts and articles; the clauses of an article are left to the page itself."""
    entries = []
    for item in body:
        if isinstance(item, ClauseView):
            entries.append(toc_entry(item.id, f"{item.clause.number}{EN_SPACE}{item.clause.heading}", level))
        else:
            name = f"{item.section.number}{EN_SPACE}{item.section.heading}".strip()
            deeper = _toc(item.children, level + 1) if item.section.part else []
            entries.append(toc_entry(item.id, name, level, deeper))
    return entries
