"""What to look at in a document: how it stands to each rule that was checked, and its citations out of date."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from clausier.law.check import Check
from clausier.law.survey import survey
from clausier.law.verdict import Verdict
from clausier.model import Corpus, Provider, Version
from macros.pages.citations import ObsoleteView, obsolete_citations
from macros.pages.verdicts import FindingView, Sign, finding_view, sign

# What a reader sees at once; the others are folded.
_OPEN = (Verdict.DEVIATION, Verdict.MISSING, Verdict.CAUTION, Verdict.DEROGATION)


@dataclass(frozen=True)
class Group:
    """The findings of one verdict."""

    sign: Sign
    findings: tuple[FindingView, ...]


@dataclass(frozen=True)
class Attention:
    """The points of attention of a document: those to look at, the others, what was not read on."""

    id: str
    date: datetime.date
    open: tuple[Group, ...]
    folded: tuple[Group, ...]
    unread: tuple[Check, ...]
    obsolete: tuple[ObsoleteView, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say: no check knows of this corpus, and no citation is out of date."""
        return not (self.open or self.folded or self.unread or self.obsolete)


def attention(corpus: Corpus, provider: Provider, version: Version, base: str) -> Attention:
    """The points of attention of a document in force."""
    found = survey(corpus)
    views = [finding_view(corpus, provider, version, e.check, e.finding, base) for e in found.of(version)]
    groups = _groups(views)
    read = {view.check.id for view in views}
    return Attention(
        id="attention" if provider.documents[0].id == version.document else f"attention-{version.document}",
        date=found.date,
        open=tuple(group for verdict, group in groups if verdict in _OPEN),
        folded=tuple(group for verdict, group in groups if verdict not in _OPEN),
        unread=tuple(check for check in found.checks if check.id not in read),
        obsolete=obsolete_citations(version, corpus.instruments, found.date),
    )


def _groups(views: Iterable[FindingView]) -> list[tuple[Verdict, Group]]:
    by_verdict = groupby(views, key=lambda view: view.finding.verdict)
    return [(verdict, Group(sign(verdict), tuple(group))) for verdict, group in by_verdict]
