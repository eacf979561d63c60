"""The citations of a document that are out of date, as a page shows them."""

import datetime
from dataclasses import dataclass

from clausier.instruments import Instruments
from clausier.law import wording
from clausier.law.obsolete import LABELS, obsolete
from clausier.model import Version, anchor


@dataclass(frozen=True)
class PlaceView:
    """Where the rule is: « C. com., art. L441-10, II », with the address of the text where it is known."""

    text: str
    url: str


@dataclass(frozen=True)
class ObsoleteView:
    """A citation out of date: where it stands in the page, as written, in a few words, why, and the right ones.

    `from_the_start`: whether it was so on the document's own date (None: it bears none). What is not `confirmed` is
    shown with « à confirmer »."""

    id: str
    number: str
    heading: str
    written: str
    label: str
    why: str
    now: tuple[PlaceView, ...]
    from_the_start: bool | None
    confirmed: bool


def obsolete_citations(version: Version, instruments: Instruments, at: datetime.date) -> tuple[ObsoleteView, ...]:
    """What the page of a document says of its citations on the day `at`, in document order."""
    clauses = {clause.id: clause for clause in version.clauses}
    return tuple(
        ObsoleteView(
            id=anchor(version.document, found.clause),
            number=clauses[found.clause].number,
            heading=clauses[found.clause].heading,
            written=found.citation.text,
            label=LABELS[found.resolution.status],
            why=found.resolution.why,
            now=tuple(
                PlaceView(wording.place(place, instruments), instruments.by_id[place.instrument].url)
                for place in found.resolution.now
            ),
            from_the_start=found.from_the_start,
            confirmed=found.resolution.confirmed,
        )
        for found in obsolete(version, instruments, at)
    )
