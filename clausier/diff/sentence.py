"""A difference told in one French sentence."""

from clausier.diff.changes import Diff, Kind
from clausier.typography import NBSP

# one clause, several clauses; the first group says « clause(s) »
_TOLD = {
    Kind.ADDED: ("ajoutée", "ajoutées"),
    Kind.REMOVED: ("retirée", "retirées"),
    Kind.SPLIT: ("divisée", "divisées"),
    Kind.MERGED: ("réunie", "réunies"),
    Kind.REWORDED: ("reformulée", "reformulées"),
    Kind.RETITLED: ("renommée", "renommées"),
    Kind.TOPIC: ("reclassée", "reclassées"),
    Kind.MOVED: ("déplacée", "déplacées"),
    Kind.RENUMBERED: ("renumérotée", "renumérotées"),
}


def sentence(diff: Diff) -> str:
    """« 3 clauses ajoutées, 1 retirée, 2 reformulées ; 2 faits changent. »"""
    told: list[str] = []
    for kind, (one, several) in _TOLD.items():
        if count := diff.count(kind):
            words = [str(count), "clauses" if count > 1 else "clause", several if count > 1 else one]
            told.append(NBSP.join(words if not told else [words[0], words[2]]))
    facts = f"{len(diff.facts)}{NBSP}fait{'s changent' if len(diff.facts) > 1 else ' change'}" if diff.facts else ""
    if not told and not facts:
        return "Seuls des textes cités changent." if diff.changed else "Aucune clause ne change."
    return " ; ".join(filter(None, (", ".join(told), facts))) + "."
