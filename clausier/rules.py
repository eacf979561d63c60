"""Rules of law, in our own words, with the limits they set on facts."""

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum

from clausier.quantities import Value


class Nature(StrEnum):
    """What a clause can do about a rule."""

    MANDATORY = "mandatory"  # nothing: it holds whatever the clause says
    DEFAULT = "default"  # set it aside; it fills a silence
    CASE_LAW = "case_law"  # how courts read the texts
    PENDING = "pending"  # not in force


class Bound(StrEnum):
    """Which side of a threshold the law allows."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    EQUALS = "equals"

    def said(self, amount: str) -> str:
        """« 60 jours au plus », « 7,86 % par an au moins », « 40 € »."""
        return {Bound.AT_MOST: f"{amount} au plus", Bound.AT_LEAST: f"{amount} au moins"}.get(self, amount)


class Verified(StrEnum):
    """How a rule was established: its text read, a secondary source read, or from memory alone."""

    TEXT = "text"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


@dataclass(frozen=True)
class Threshold:
    """A limit on a fact, in the case `when` (empty: whenever the rule applies)."""

    fact: str
    bound: Bound
    value: Value
    when: str
    note: str


@dataclass(frozen=True)
class Former:
    """Where a rule stood until a day, and the limits it set then."""

    since: datetime.date | None
    until: datetime.date
    cites: tuple[str, ...]
    thresholds: tuple[Threshold, ...]


@dataclass(frozen=True)
class Rule:
    """A rule; `scope` is whom it binds or protects, `facts` those it sheds light on without limiting them; `replaces`
    says what it took the place of, `former` where it stood before, with what limits, the latest first."""

    id: str
    title: str
    statement: str
    nature: Nature
    scope: str
    cites: tuple[str, ...]
    topics: tuple[str, ...]
    replaces: str
    since: datetime.date | None
    until: datetime.date | None
    verified: Verified
    checked: datetime.date
    review_by: datetime.date
    thresholds: tuple[Threshold, ...]
    facts: tuple[str, ...]
    former: tuple[Former, ...]

    @property
    def confirmed(self) -> bool:
        return self.verified is not Verified.UNVERIFIED

    def at(self, date: datetime.date) -> "Rule | None":
        """The rule with the articles and the limits of `date`; None where it did not apply. `until` is a last day."""
        if self.nature is Nature.PENDING:
            return None
        if (self.since is None or self.since <= date) and (self.until is None or date <= self.until):
            return self
        for former in self.former:
            if (former.since is None or former.since <= date) and date <= former.until:
                return replace(
                    self, cites=former.cites, thresholds=former.thresholds, since=former.since, until=former.until
                )
        return None

    def in_force(self, date: datetime.date) -> bool:
        """Whether the rule applies on `date`."""
        return self.at(date) is not None
