"""Article 28, paragraph 3, of the GDPR: element by element, where each document says it."""

from dataclasses import dataclass

from clausier.law.day import law_date
from clausier.law.gdpr_grid import FACT, Element, grid
from clausier.model import Corpus, State, Version
from macros.pages.stands import MANY
from macros.pages.verdicts import ClauseLink, clause_links, rule_views
from macros.pages.view import MARKS, View, document_name, toc_entry

BASE = "../../"
_RULE = "gdpr-28-3"


@dataclass(frozen=True)
class Cell:
    """What a document says of an element: its clauses, each with the case it is for, or which nothing it is."""

    label: str
    mark: str
    word: str
    clauses: tuple[tuple[ClauseLink, str], ...]


@dataclass(frozen=True)
class Row:
    """An element, with a cell a document, or with the number of documents in each state."""

    letter: str
    label: str
    cells: tuple[Cell, ...]
    counts: tuple[int, ...]


def view(corpus: Corpus, _argument: str) -> View:
    """The grid of article 28, paragraph 3."""
    fact = corpus.facts.get(FACT)
    grids = [(p.name, version, grid(version, fact)) for p, version in corpus.current] if fact else []
    many = len(grids) > MANY
    rows = [_row([(name, version, elements[place]) for name, version, elements in grids], many)
            for place in range(len(grids[0][2]) if grids else 0)]  # fmt: skip
    several = {p.id for p, _ in corpus.current if len(p.documents) > 1}
    context = {
        "rows": tuple(rows),
        "heads": tuple((p, document_name(v) if p.id in several else "") for p, v in corpus.current),
        "states": tuple(MARKS[state] for state in State),
        "many": many,
        "topic": corpus.topics[fact.topic] if fact else None,
        "rules": rule_views(corpus, [_RULE], BASE) if _RULE in corpus.rules else (),
        "date": law_date(corpus),
    }
    return View("gdpr_grid", context, BASE, [toc_entry("page", "RGPD, article 28", 1, [])])


def _row(column: list[tuple[str, Version, Element]], many: bool) -> Row:
    first = column[0][2]
    states = [element.state for _, _, element in column]
    cells = () if many else tuple(_cell(name, version, element) for name, version, element in column)
    return Row(first.letter, first.label, cells, tuple(states.count(state) for state in State))


def _cell(name: str, version: Version, element: Element) -> Cell:
    cases = {stated.clause: stated.when for stated in element.stated}
    links = clause_links(version, element.clauses, BASE)
    return Cell(name, *MARKS[element.state], tuple((link, cases[link.clause.id]) for link in links))
