"""The citations of a document that are out of date, with the right ones."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from clausier.instruments import Instruments
from clausier.law.citations import Citation, parse
from clausier.law.resolution import Resolution, Status, resolve, uses
from clausier.model import Clause, Version

# A few words for each status that a reader should know of.
LABELS = {
    Status.RENUMBERED: "numéro changé",
    Status.REPEALED: "texte abrogé",
    Status.REUSED: "numéro repris par une autre règle",
    Status.CODIFIED: "texte d'origine, codifié depuis",
    Status.OUTDATED_WORDING: "appellation dépassée",
}


@dataclass(frozen=True)
class Obsolete:
    """A citation out of date, in a clause. `from_the_start` says whether it was on the document's own date already;
    None where the document bears no date."""

    clause: str
    citation: Citation
    resolution: Resolution
    from_the_start: bool | None


def obsolete(version: Version, instruments: Instruments, at: datetime.date) -> tuple[Obsolete, ...]:
    """The citations of `version` that are out of date on the day `at`, in document order."""
    found = []
    for clause in version.clauses:
        for citation in cited(clause, instruments):
            use = _use(citation, instruments, [topic.id for topic in clause.topics])
            resolution = resolve(citation, instruments, at, use)
            if resolution.status.obsolete:
                then = resolve(citation, instruments, version.date, use).status.obsolete if version.date else None
                found.append(Obsolete(clause.id, citation, resolution, then))
    return tuple(found)


def cited(clause: Clause, instruments: Instruments) -> tuple[Citation, ...]:
    """What a clause cites, in the order of its `cites`."""
    return tuple(citation for cite in clause.cites for citation in parse(cite, instruments))


def _use(citation: Citation, instruments: Instruments, topics: Sequence[str]) -> str:
    """The topic that tells what the citation is for: one that its data names, else the main one."""
    telling = uses(citation, instruments)
    return next((topic for topic in topics if topic in telling), topics[0])
