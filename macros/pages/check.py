"""A check: the question, the rules it applies, how every document stands."""

from collections.abc import Iterator
from itertools import groupby

from clausier.law.check import Check
from clausier.law.survey import survey
from clausier.model import Corpus
from clausier.once import once
from macros.pages.stands import PER_PAGE, Count, counts, ranked, stand_view
from macros.pages.verdicts import rule_views
from macros.pages.view import View, toc_entry


def addresses(corpus: Corpus, check: Check) -> Iterator[str]:
    """The argument of each page of a check: `acompte`, then `acompte/2` where there are many documents."""
    pages = max(1, -(-len(corpus.current) // PER_PAGE))
    yield check.id
    yield from (f"{check.id}/{number}" for number in range(2, pages + 1))


@once
def _counts(corpus: Corpus, id_: str, base: str, _documents: int) -> tuple[Count, ...]:
    check = next(check for check in survey(corpus).checks if check.id == id_)
    return counts(ranked(corpus, check), check, base)


def view(corpus: Corpus, argument: str) -> View:
    """The page of a check: `acompte`, or `acompte/2` for its second page."""
    id_, _, number = argument.partition("/")
    page = int(number or 1)
    found = survey(corpus)
    check = next(check for check in found.checks if check.id == id_)
    base = "../../../" if page == 1 else "../../../../"
    stands = ranked(corpus, check)
    here = [stand_view(check, stand, base) for stand in stands[(page - 1) * PER_PAGE : page * PER_PAGE]]
    groups = [(shown, list(group)) for shown, group in groupby(here, key=lambda stand: stand.sign)]
    context = {
        "check": check,
        "topic": corpus.topics[check.topic],
        "rules": rule_views(corpus, check.rules, base),
        "groups": groups,
        "counts": _counts(corpus, check.id, base, PER_PAGE),
        "date": found.date,
        "page": page,
        "pages": -(-len(stands) // PER_PAGE),
    }
    entries = [toc_entry("regles", "Ce que dit la loi", 2)] if page == 1 else []
    entries += [toc_entry(shown.shape, shown.word[0].upper() + shown.word[1:], 2) for shown, _ in groups]
    return View("check", context, base, [toc_entry("page", check.question, 1, entries)])
