"""A document that today's checks refuse on one side: compared as it is written, value by value."""

from collections.abc import Iterator

from clausier.history.compare import FactChange, Kind, compare
from clausier.history.snapshot import Values, snapshot
from clausier.history.wording import said
from clausier.model import Corpus
from clausier.proposal.clauses import small
from clausier.proposal.markdown import Markdown, join, md

NAMED = 12
_KINDS = {Kind.ADDED: "clauses ajoutées", Kind.REMOVED: "clauses retirées", Kind.CORRECTED: "clauses modifiées"}


def unread(before: str, after: str, corpus: Corpus | None) -> Iterator[Markdown]:
    """Lines about two states of a file, from their texts; none when one of them is no YAML."""
    old, new = snapshot(before), snapshot(after)
    if not old or not new:
        return
    changes = compare(old, new)
    for change in changes:
        if change.kind is Kind.CORRECTED:
            for fact in change.facts:
                yield _fact(fact, change.after.number, corpus)
    for kind, label in _KINDS.items():
        found = [change.after.number for change in changes if change.kind is kind]
        if found:
            more = Markdown(f" et {len(found) - NAMED} de plus" if len(found) > NAMED else "")
            yield md("{} : {}{}", Markdown(label), join(md("{}", number) for number in found[:NAMED]), more)


def _fact(change: FactChange, number: str, corpus: Corpus | None) -> Markdown:
    known = corpus.facts.get(change.fact) if corpus else None
    label = small(known.label) if known else change.fact

    def shown(values: Values) -> str:
        if known:
            return said(known, values)
        return " ; ".join(f"{value}, {case}" if case else value for value, case in values)

    old, new = shown(change.before) or "rien", shown(change.after) or "rien"
    return md("{} : {} → {} (clause {})", label, old, new, number)
