"""What every page's function returns, and the pieces several pages share."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from markupsafe import escape

from clausier.model import KINDS, Clause, Fact, State, StatedFact, Version, anchor
from clausier.quantities import Value
from clausier.typography import french
from macros.pages.citations import ObsoleteView

MARKS = {
    State.STATED: ("stated", "traité"),
    State.SILENT: ("silent", "silence"),
    State.NOT_CONCERNED: ("none", "sans objet"),
    State.NOT_REVIEWED: ("unread", "pas encore lu"),
}


@dataclass(frozen=True)
class View:
    """A template's name, what it shows, how far the page is from the site's root, and its table of contents."""

    template: str
    context: dict[str, Any]
    base: str
    toc: list[dict[str, Any]] = field(default_factory=list)


class Marked:
    """What shows a state, by one sign and one word everywhere."""

    state: State

    @property
    def mark(self) -> str:
        return MARKS[self.state][0]

    @property
    def word(self) -> str:
        return MARKS[self.state][1]


@dataclass(frozen=True)
class FactCell(Marked):
    """A fact of a document as a cell shows it: its state, its values, why it is not concerned."""

    fact: Fact
    state: State
    values: tuple[StatedFact, ...]
    reason: str


def fact_cell(version: Version, fact: Fact) -> FactCell:
    """The cell of `fact` for a document."""
    reason = version.not_concerned.get(fact.id) or version.not_concerned.get(fact.topic, "")
    said_once: dict[tuple[Value, str], StatedFact] = {}
    for stated in version.facts.get(fact.id, ()):
        said_once.setdefault((stated.value, stated.when), stated)
    return FactCell(fact, version.fact_state(fact), tuple(said_once.values()), reason)


def clause_address(base: str, version: Version, clause: str) -> str:
    """The address of a clause from a page that is `base` away from the root."""
    return f"{base}fournisseurs/{version.provider}/#{anchor(version.document, clause)}"


def document_name(version: Version) -> str:
    """CGS, CGV…: as short as a column head."""
    return KINDS[version.kind]


def toc_entry(id_: str, name: str, level: int, children: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    """An entry as Markdown's toc extension writes them; `name` is text, escaped here."""
    html = str(escape(french(name)))
    return {"id": id_, "name": html, "html": html, "data-toc-label": "", "level": level, "children": list(children)}


@dataclass(frozen=True)
class ClauseView:
    """A clause with what its template needs from outside it."""

    clause: Clause
    version: Version
    level: int
    passage: str
    former: tuple[str, ...]
    obsolete: tuple[ObsoleteView, ...] = ()

    @property
    def cites(self) -> list[tuple[str, list[ObsoleteView]]]:
        """The texts cited, each with what is out of date in it."""
        return [(cite, [o for o in self.obsolete if o.written in cite]) for cite in self.clause.cites]

    @property
    def id(self) -> str:
        return anchor(self.version.document, self.clause.id)

    @property
    def facts(self) -> list[tuple[str, list[StatedFact]]]:
        """The facts of the clause in its own order, the values of each together."""
        return [(fact, list(values)) for fact, values in groupby(self.clause.facts, key=lambda stated: stated.fact.id)]
