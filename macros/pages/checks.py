"""Every check before every document: a matrix while there are few documents, counts beyond."""

from dataclasses import dataclass

from clausier.law.check import Check
from clausier.law.survey import survey
from clausier.model import Corpus, Family
from macros.pages.stands import EVERY, MANY, Count, StandView, check_address, counts, ranked, stand_view
from macros.pages.verdicts import sign
from macros.pages.view import View, document_name, toc_entry

BASE = "../../"


@dataclass(frozen=True)
class Row:
    """A check, with its documents in the site's order, or with the number of documents for each verdict."""

    check: Check
    address: str
    stands: tuple[StandView, ...]
    counts: dict[str, Count]


def view(corpus: Corpus, _argument: str) -> View:
    """The matrix of the checks."""
    found = survey(corpus)
    many = len(corpus.current) > MANY
    rows = [(corpus.topics[check.topic].family, _row(corpus, check, many)) for check in found.checks]
    families = [(family, tuple(row for id_, row in rows if id_ == family.id)) for family in corpus.families]
    shown: list[tuple[Family, tuple[Row, ...]]] = [(family, rows) for family, rows in families if rows]
    several = {p.id for p, _ in corpus.current if len(p.documents) > 1}
    context = {
        "families": shown,
        "signs": tuple(sign(verdict) for verdict in EVERY),
        "heads": tuple((p, document_name(v) if p.id in several else "") for p, v in corpus.current),
        "many": many,
        "documents": len(corpus.current),
        "checks": len(found.checks),
        "date": found.date,
    }
    entries = [toc_entry(f"famille-{family.id}", family.label, 2) for family, _ in shown]
    return View("checks", context, BASE, [toc_entry("page", "Contrôles", 1, entries)])


def _row(corpus: Corpus, check: Check, many: bool) -> Row:
    every = survey(corpus).stands[check.id]
    stands = () if many else tuple(stand_view(check, stand, BASE) for stand in every)
    counted = counts(ranked(corpus, check), check, BASE) if many else ()
    return Row(check, check_address(check, BASE), stands, {count.sign.shape: count for count in counted})
