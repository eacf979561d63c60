"""How documents stand to checks, as pages show it: one by one while there are few, counted beyond."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from clausier.law.check import Check
from clausier.law.survey import Stand, survey
from clausier.law.verdict import Verdict
from clausier.model import Corpus
from clausier.once import once
from macros.pages.verdicts import ClauseLink, Sign, attention_id, clause_links, sign
from macros.pages.view import document_name

MANY = 12  # documents; beyond, a table shows how many, not which
PER_PAGE = 200  # documents on a page of a check
EVERY: tuple[Verdict | None, ...] = (*Verdict, None)  # None: not read
_PLACES = {verdict: place for place, verdict in enumerate(EVERY)}


@dataclass(frozen=True)
class StandView:
    """How a document stands to a check. `kind` is empty where the provider has no other document."""

    name: str
    kind: str
    address: str
    sign: Sign
    reason: str
    clauses: tuple[ClauseLink, ...]


@dataclass(frozen=True)
class Count:
    """How many documents have a verdict, and where they are listed."""

    sign: Sign
    number: int
    address: str


def stand_view(check: Check, stand: Stand, base: str) -> StandView:
    """A document as a page `base` away from the root shows it; its address is the point in the provider's page."""
    provider, version, finding = stand.provider, stand.version, stand.finding
    point = attention_id(provider, version, check.id) if finding else version.document
    return StandView(
        name=provider.name,
        kind=document_name(version) if len(provider.documents) > 1 else "",
        address=f"{base}fournisseurs/{provider.id}/#{point}",
        sign=sign(stand.verdict),
        reason=finding.reason if finding else "",
        clauses=clause_links(version, finding.clauses, base) if finding else (),
    )


def ranked(corpus: Corpus, check: Check) -> list[Stand]:
    """The documents before a check, those to look at first coming first, those not read last."""
    return _ranked(corpus, check.id)


@once
def _ranked(corpus: Corpus, check: str) -> list[Stand]:
    return sorted(survey(corpus).stands[check], key=lambda stand: _PLACES[stand.verdict])


def counts(stands: Iterable[Stand], check: Check, base: str) -> tuple[Count, ...]:
    """How many of `stands`, ranked, have each verdict that one of them has."""
    verdicts = [stand.verdict for stand in stands]
    numbers = Counter(verdicts)
    address = check_address(check, base)

    def of(verdict: Verdict | None) -> Count:
        page = verdicts.index(verdict) // PER_PAGE + 1
        shown = sign(verdict)
        return Count(shown, numbers[verdict], f"{address}{'' if page == 1 else f'{page}/'}#{shown.shape}")

    return tuple(of(verdict) for verdict in EVERY if numbers[verdict])


def check_address(check: Check, base: str) -> str:
    """The page of a check."""
    return f"{base}droit/controles/{check.id}/"
