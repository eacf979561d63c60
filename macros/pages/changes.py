"""What changed between two versions of a document: the facts first, then clause by clause in the newer order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clausier.diff import Change, Direction, Edit, FactChange, Kind, Run, compare
from clausier.diff.sentence import sentence
from clausier.diff.steps import step_slug, steps
from clausier.model import Clause, Corpus, Document, Provider, State, Version
from clausier.quantities.word import french_date
from macros.pages.view import MARKS, View, clause_address, document_name, toc_entry

BASE = "../../../../"
KINDS = {
    Kind.ADDED: "Ajoutée",
    Kind.REMOVED: "Retirée",
    Kind.SPLIT: "Divisée",
    Kind.MERGED: "Réunie",
    Kind.REWORDED: "Reformulée",
    Kind.FACTS: "Faits modifiés",
    Kind.CITES: "Citations modifiées",
    Kind.RETITLED: "Renommée",
    Kind.TOPIC: "Reclassée",
    Kind.MOVED: "Déplacée",
    Kind.RENUMBERED: "Renumérotée",
}
DIRECTIONS = {Direction.BETTER: "plus favorable au client", Direction.WORSE: "moins favorable au client"}


@dataclass(frozen=True)
class FactRow:
    """A fact that changed. A side without a value shows `mark` and `word`: what that version says of the fact."""

    change: FactChange
    before: tuple[str, str]
    after: tuple[str, str]
    direction: str
    address: str
    clause: Clause


@dataclass(frozen=True)
class Line:
    """One thing about a clause that changed: its number, its heading, a fact…; a side is empty when there is none."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class ChangeView:
    """A change worth reading. `ids` are those of all its clauses but the first, whose addresses lead here, too."""

    change: Change
    id: str
    ids: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    clauses: tuple[tuple[Clause, str], ...]
    lines: tuple[Line, ...]
    paragraphs: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True)
class Quiet:
    """Clauses in a row whose rule is the same, with their addresses and the number they had if it changed."""

    items: tuple[tuple[Clause, str, str, str], ...]
    renumbered: int


def addresses(provider: Provider) -> Iterator[str]:
    """What names each page of changes of a provider: `inforez/cgs/2022-03-01--2024-07-04`."""
    for document in provider.documents:
        yield from (f"{provider.id}/{document.id}/{step_slug(*step)}" for step in steps(document))


def change_id(clause: str) -> str:
    """The id, on a page of changes, of what became of a clause of either version."""
    return f"clause-{clause}"


def view(corpus: Corpus, argument: str) -> View:
    """The page of the step that `argument` names, in the form of `addresses`."""
    provider_id, document_id, slug = argument.split("/")
    provider = corpus.providers[provider_id]
    document = next(document for document in provider.documents if document.id == document_id)
    older, newer = next(step for step in steps(document) if step_slug(*step) == slug)
    diff = compare(older, newer)
    name = document_name(newer)
    context = {
        "provider": provider,
        "name": name,
        "diff": diff,
        "older": older,
        "newer": newer,
        "sentence": sentence(diff),
        "unread": tuple(version for version in (older, newer) if version.reviewed is not None),
        "facts": tuple(_fact_row(fact, older, newer) for fact in diff.facts),
        "items": tuple(_items(diff.changes, newer)),
        "neighbours": _neighbours(document, older, newer),
    }
    title = f"{provider.name}, {name} : ce qui a changé{_on(newer)}"
    entries = [toc_entry("faits", "Les faits qui changent", 2)] if diff.facts else []
    entries.append(toc_entry("clauses", "Clause par clause", 2))
    return View("changes", context, BASE, [toc_entry("page", title, 1, entries)])


def _on(version: Version) -> str:
    return f" le {french_date(version.date)}" if version.date else ""


def _fact_row(change: FactChange, older: Version, newer: Version) -> FactRow:
    stated, version = (change.after, newer) if change.after else (change.before, older)
    assert stated
    clause = next(clause for clause in version.clauses if clause.id == stated.clause)
    return FactRow(
        change,
        _absence(change, older),
        _absence(change, newer),
        DIRECTIONS[change.direction] if change.direction else "",
        clause_address(BASE, version, clause.id),
        clause,
    )


def _absence(change: FactChange, version: Version) -> tuple[str, str]:
    """The sign and the word for a side without a value: the fact's own state, unless other values of it are stated."""
    state = version.fact_state(change.fact)
    return ("none", "pas de valeur") if state is State.STATED else MARKS[state]


def _items(changes: Sequence[Change], newer: Version) -> Iterator[ChangeView | Quiet]:
    """What a reader goes through: the changes, and between them the clauses whose rule is the same, in one line."""
    for quiet, group in groupby(changes, key=lambda change: set(change.kinds) <= {Kind.RENUMBERED}):
        if quiet:
            same = [(c.older[0], c.newer[0]) for c in group]
            items = tuple(
                (after, clause_address(BASE, newer, after.id), change_id(after.id),
                 before.number if before.number != after.number else "")
                for before, after in same
            )  # fmt: skip
            yield Quiet(items, sum(bool(number) for *_, number in items))
        else:
            yield from (_shown(change, newer) for change in group)


def _shown(change: Change, newer: Version) -> ChangeView:
    ids = dict.fromkeys(change_id(clause.id) for clause in (*change.newer, *change.older))
    first, *others = ids
    return ChangeView(
        change,
        first,
        tuple(others),
        tuple((kind.value, KINDS[kind]) for kind in change.kinds),
        tuple((clause, clause_address(BASE, newer, clause.id)) for clause in change.newer or change.older),
        tuple(_lines(change)),
        paragraphs(change.wording),
    )


def _lines(change: Change) -> Iterator[Line]:
    kinds = set(change.kinds)
    if kinds & {Kind.SPLIT, Kind.MERGED}:
        yield Line("Clauses", *(", ".join(f"{c.number} {c.heading}" for c in side) for side in _sides(change)))
    if Kind.RENUMBERED in kinds:
        yield Line("Numéro", change.older[0].number, change.newer[0].number)
    if Kind.RETITLED in kinds:
        yield Line("Titre", change.older[0].heading, change.newer[0].heading)
    if Kind.TOPIC in kinds:
        yield Line("Thème", *(", ".join(topic.label for topic in c[0].topics) for c in _sides(change)))
    if Kind.FACTS in kinds:
        for fact in change.facts:
            before, after = (f"{s.value.text} ({s.when})" if s and s.when else s.value.text if s else ""
                             for s in (fact.before, fact.after))  # fmt: skip
            yield Line(fact.fact.label, before, after)
    if Kind.CITES in kinds:
        yield Line("Textes cités", ", ".join(change.no_longer_cited), ", ".join(change.cited))


def _sides(change: Change) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    return change.older, change.newer


def paragraphs(runs: Sequence[Run]) -> tuple[tuple[Run, ...], ...]:
    """The same runs, cut at line breaks: what stands in one paragraph or item."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1] += _bare(run.edit, first)
        lines += [_bare(run.edit, text) for text in others]
    return tuple(shown for line in lines if (shown := tuple(run for run in line if run.text)))


def _bare(edit: Edit, text: str) -> list[Run]:
    """A run without the space before it, which is neither struck nor underlined."""
    words = text.lstrip(" ")
    return [Run(Edit.KEPT, " "), Run(edit, words)] if words != text else [Run(edit, text)]


def _neighbours(document: Document, older: Version, newer: Version) -> tuple[str, str]:
    """The slugs of the step before and of the step after; empty when there is none."""
    slugs = [step_slug(*step) for step in steps(document)]
    at = slugs.index(step_slug(older, newer))
    return slugs[at + 1] if at + 1 < len(slugs) else "", slugs[at - 1] if at else ""
