"""A difference between two versions of a document, in lines a lawyer reads: facts first, then clauses by what they
underwent."""

from collections.abc import Iterator, Sequence

from clausier.diff import Diff, Direction, FactChange, Kind
from clausier.law.phrases import lowered
from clausier.model import Clause, StatedFact
from clausier.proposal.markdown import Markdown, join, md

NAMED = 12  # clauses that a line names; the others are counted
TITLED = 3  # clauses that a line names with their headings
_KINDS = {
    Kind.ADDED: ("clause ajoutée", "clauses ajoutées"),
    Kind.REMOVED: ("clause retirée", "clauses retirées"),
    Kind.SPLIT: ("clause divisée", "clauses divisées"),
    Kind.MERGED: ("clause réunie à une autre", "clauses réunies"),
    Kind.REWORDED: ("clause reformulée", "clauses reformulées"),
    Kind.CITES: ("textes cités modifiés, clause", "textes cités modifiés, clauses"),
    Kind.RETITLED: ("clause renommée", "clauses renommées"),
    Kind.TOPIC: ("clause reclassée", "clauses reclassées"),
    Kind.MOVED: ("clause déplacée", "clauses déplacées"),
    Kind.RENUMBERED: ("clause renumérotée", "clauses renumérotées"),
}
_OF_OLDER = {Kind.REMOVED, Kind.SPLIT, Kind.MERGED}
_DIRECTIONS = {Direction.BETTER: ", plus favorable au client", Direction.WORSE: ", moins favorable au client", None: ""}


def differences(diff: Diff) -> Iterator[Markdown]:
    """The lines of a difference; none when nothing that a reader sees has changed."""
    for change in diff.facts:
        yield fact(change, diff)
    for kind, label in _KINDS.items():
        of = [c.older if kind in _OF_OLDER else c.newer for c in diff.changes if kind in c.kinds]
        if found := [clause for clauses in of for clause in clauses]:
            yield named(label, found, titled=kind not in _OF_OLDER)
    yield from _of_editor(diff)


def fact(change: FactChange, diff: Diff) -> Markdown:
    """« préavis : 1 mois → 3 mois, moins favorable au client (clause 9.2) »."""
    before, after = change.before, change.after
    label = small(change.fact.label)
    where = _number(after.clause, diff.newer.clauses, titled=True) if after else ""
    if before and after:
        case = f", {after.when}" if after.when == before.when and after.when else ""
        old, new = (_value(stated, bool(case)) for stated in (before, after))
        return md("{}{} : {} → {}{} (clause {})", label, case, old, new, Markdown(_DIRECTIONS[change.direction]), where)
    if after:
        return md("{} : {}, ajouté (clause {})", label, _value(after), where)
    assert before
    return md("{} : {}, retiré (clause {})", label, _value(before), _number(before.clause, diff.older.clauses))


def named(label: tuple[str, str], clauses: Sequence[Clause], *, titled: bool = True) -> Markdown:
    """« clauses reformulées : 2 ; 5.1 et 7 autres »; a few have their headings: « 2 « Objet » ».

    A heading that went is never printed: it may have gone for being too close to the source."""
    few = titled and len(clauses) <= TITLED
    numbers = join(md("{} « {} »", c.number, c.heading) if few else md("{}", c.number) for c in clauses[:NAMED])
    more = len(clauses) - NAMED
    rest = f" et {more} autre{'s' if more > 1 else ''}" if more > 0 else ""
    return md("{} : {}{}", Markdown(label[len(clauses) > 1]), numbers, Markdown(rest))


def small(label: str) -> str:
    """A label within a sentence, an acronym aside."""
    return label if label[:2].isupper() else lowered(label)


def _value(stated: StatedFact, case_is_said: bool = False) -> str:
    return f"{stated.value.text}, {stated.when}" if stated.when and not case_is_said else stated.value.text


def _number(id_: str, clauses: Sequence[Clause], *, titled: bool = False) -> str:
    """The number of a clause; with its heading if another has the same, in an annex that counts anew."""
    clause = next(clause for clause in clauses if clause.id == id_)
    alone = sum(other.number == clause.number for other in clauses) == 1
    return clause.number if alone or not titled else f"{clause.number} « {clause.heading} »"


def _of_editor(diff: Diff) -> Iterator[Markdown]:
    """What a comparison of versions leaves out, because it is the editor's: remarks, and where clauses are read."""
    older = {clause.id: clause for clause in diff.older.clauses}
    kept = [(older[clause.id], clause) for clause in diff.newer.clauses if clause.id in older]
    if noted := [after for before, after in kept if before.note != after.note]:
        yield named(("remarque de l’éditeur modifiée, clause", "remarques de l’éditeur modifiées, clauses"), noted)
    placed = [after for before, after in kept if before.locator != after.locator]
    if placed and diff.older.source.sha256 == diff.newer.source.sha256:  # another text has other lines
        label = "lignes du document d’origine corrigées, clause"
        yield named((label, f"{label}s"), placed)
