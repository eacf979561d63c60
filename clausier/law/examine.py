"""A document before all the checks."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clausier.law.case import Case
from clausier.law.check import Check
from clausier.law.checks import CHECKS
from clausier.law.verdict import Finding, Verdict
from clausier.model import Corpus, Provider, Version

# To show beside every verdict.
CAVEATS = (
    "Un contrôle ne lit qu'un document : ni le devis, ni les annexes absentes, ni le statut des parties.",
    "La loi applicable est en principe celle du jour de la signature du contrat.",
    "Un silence n'est pas une faute : la règle par défaut comble le vide.",
)
# What a rule recalled but not found again can support.
_UNCONFIRMED = {Verdict.CAUTION, Verdict.SILENCE, Verdict.DEROGATION, Verdict.NOT_APPLICABLE}


@dataclass(frozen=True, slots=True)
class Examined:
    """A check and what it found in a document."""

    check: Check
    finding: Finding


def examine(
    corpus: Corpus, provider: Provider, version: Version, date: datetime.date, checks: Sequence[Check] = CHECKS
) -> tuple[Examined, ...]:
    """What checks find in a document on a date, what to look at first coming first; of what was not read, nothing."""
    case = Case(corpus, provider, version, date)
    found = [Examined(check, _cautious(corpus, finding)) for check in checks if (finding := check.decide(case))]
    return tuple(sorted(found, key=lambda examined: examined.finding.verdict.rank))


def _cautious(corpus: Corpus, finding: Finding) -> Finding:
    """A rule that was not confirmed supports no verdict above `vigilance`, and no praise."""
    confirmed = any(corpus.rules[rule].confirmed for rule in finding.rules)
    if confirmed or finding.verdict in _UNCONFIRMED:
        return finding
    missing = finding.missing or "la règle elle-même, qui reste à confirmer"
    return replace(finding, verdict=Verdict.CAUTION, missing=missing)
