"""A topic across providers: what it is, a table of its facts, the clauses side by side, who says nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.law.day import law_date
from clausier.model import Clause, Corpus, Fact, Provider, Version
from clausier.once import once
from macros.pages.topic_law import limit_row, topic_rules
from macros.pages.view import MARKS, FactCell, View, document_name, fact_cell, toc_entry

# A topic that many deal with takes several pages: a page holds so many documents in its table, and about so many bytes,
# compressed (`make bench-topic` measures them). What a row, a clause and a silent document add to it, about:
PER_PAGE = 50
PAGE_BYTES = 36_000
_ROW, _CLAUSE, _QUIET = 60, 100, 45
_LETTERS = 3  # of a summary, for a byte

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


@dataclass(frozen=True)
class Page:
    """What one page of a topic holds: documents that deal with it, each with its clauses on it, then the others."""

    stating: tuple[tuple[Provider, Version, tuple[Clause, ...]], ...]
    quiet: tuple[tuple[Provider, Version], ...]


def view(corpus: Corpus, argument: str) -> View:
    """The page of a topic: `resiliation`, or `resiliation/2` for its second page."""
    id_, _, number = argument.partition("/")
    page = int(number or 1)
    topic = corpus.topics[id_]
    family = next(family for family in corpus.families if family.id == topic.family)
    every = pages(corpus, id_)
    here = every[page - 1]
    rows = tuple(
        Row(p, v, document_name(v), clauses, tuple(fact_cell(v, fact) for fact in topic.facts))
        for p, v, clauses in here.stating
    )
    base = "../../" if page == 1 else "../../../"
    law = topic_rules(corpus, topic, base) if page == 1 else ()
    context = {
        "topic": topic,
        "law": law,
        "limits": limit_row(corpus, topic, base),
        "law_date": law_date(corpus),
        "family": family,
        "rows": rows,
        "quiet": tuple(_quiet(id_, p, v) for p, v in here.quiet),
        "quiet_page": next((number for number, each in enumerate(every, 1) if each.quiet), 0),
        "stating": len(corpus.by_topic[id_]),
        "documents": len(corpus.current),
        "favours": {fact.id: favours(fact) for fact in topic.facts},
        "page": page,
        "pages": len(every),
        "neighbours": _neighbours(corpus, id_),
    }
    entries = [toc_entry("pourquoi", "Pourquoi c'est important", 2)]
    entries += [toc_entry("loi", "Ce que dit la loi", 2)] if law else []
    entries += [toc_entry("faits", "Les faits, prestataire par prestataire", 2)] if topic.facts and rows else []
    entries += [toc_entry("clauses", "Les clauses côte à côte", 2)] if rows else []
    entries += [toc_entry("silences", "Qui n'en dit rien", 2)] if context["quiet"] else []
    return View("topic", context, base, [toc_entry("page", topic.label, 1, entries)])


def pages(corpus: Corpus, topic: str) -> tuple[Page, ...]:
    """The pages of a topic, at least one."""
    return _pages(corpus, topic, PAGE_BYTES, PER_PAGE)


@once
def _pages(corpus: Corpus, topic: str, _bytes: int, _documents: int) -> tuple[Page, ...]:
    every = [(p, v, v.by_topic.get(topic, ())) for p, v in corpus.current]
    cuts = cut([(bool(clauses), cost(clauses)) for _, _, clauses in every])
    entries = [[every[at] for at in page] for page in cuts]
    return tuple(
        Page(tuple(entry for entry in page if entry[2]), tuple(entry[:2] for entry in page if not entry[2]))
        for page in entries
    )


def cut(documents: Sequence[tuple[bool, int]]) -> list[list[int]]:
    """The documents of each page of a topic, by place: first those that deal with it, in the site's order, then the
    others. Each document is told by whether it deals with the topic, and by the bytes it takes."""
    pages: list[list[int]] = [[]]
    room = PAGE_BYTES
    for place in sorted(range(len(documents)), key=lambda place: not documents[place][0]):
        stating, bytes_ = documents[place]
        full = bytes_ > room or (stating and len(pages[-1]) >= PER_PAGE)
        if full and pages[-1]:
            pages.append([])
            room = PAGE_BYTES
        pages[-1].append(place)
        room -= bytes_
    return pages


def cost(clauses: tuple[Clause, ...]) -> int:
    """How many bytes a document takes on a page of a topic that these clauses of it deal with, about."""
    return _ROW + sum(_CLAUSE + len(clause.summary) // _LETTERS for clause in clauses) if clauses else _QUIET


def favours(fact: Fact) -> str:
    """Which way a fact favours the client, in words; empty when it favours nobody."""
    if isinstance(fact.favours, tuple):
        return f"« {fact.values[fact.favours[0]]} »" if fact.favours else ""
    return _FAVOURS.get(fact.favours or "", "")


def _quiet(topic: str, provider: Provider, version: Version) -> Quiet:
    mark, word = MARKS[version.topic_state(topic)]
    return Quiet(provider, version, document_name(version), mark, word, version.not_concerned.get(topic, ""))


def _neighbours(corpus: Corpus, topic: str) -> tuple[object, object]:
    ids = list(corpus.topics)
    at = ids.index(topic)
    before = corpus.topics[ids[at - 1]] if at else None
    after = corpus.topics[ids[at + 1]] if at + 1 < len(ids) else None
    return before, after
