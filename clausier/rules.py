"""Rules of law, in our own words, with the figures they set."""

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum

from clausier.quantities import Value
from clausier.quantities.word import french_date


class Nature(StrEnum):
    """What a clause can do about a rule."""

    MANDATORY = "mandatory"  # nothing: it holds whatever the clause says
    DEFAULT = "default"  # set it aside; it fills a silence
    REACH = "reach"  # nothing: it says what other rules apply to
    CASE_LAW = "case_law"  # how courts read the texts
    INFORMATION = "information"  # no rule: a fact, a name or a usage that helps to read others
    PENDING = "pending"  # not in force


class Bound(StrEnum):
    """Which side of a figure the law allows, or what it sets where a contract says nothing."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    EQUALS = "equals"
    BY_DEFAULT = "by_default"

    def said(self, amount: str) -> str:
        """« 60 jours au plus », « 7,86 % par an au moins », « 40 € », « 30 jours à défaut de clause »."""
        return amount + _SAID.get(self, "")


_SAID = {Bound.AT_MOST: " au plus", Bound.AT_LEAST: " au moins", Bound.BY_DEFAULT: " à défaut de clause"}


class Verified(StrEnum):
    """How a rule was established: its text read, a secondary source read, or from memory alone."""

    TEXT = "text"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


@dataclass(frozen=True)
class Threshold:
    """A figure that a rule sets on a fact, or on `what` it names where no fact holds it (then `fact` is empty), in the
    case `when` (empty: whenever the rule applies)."""

    fact: str
    what: str
    bound: Bound
    value: Value
    when: str
    note: str

    @property
    def limits(self) -> bool:
        """Whether it bounds what a contract may say; what holds for want of a clause does not."""
        return self.bound is not Bound.BY_DEFAULT


@dataclass(frozen=True)
class Reserve:
    """A part of a rule that was not established as the rest was: « le montant de 40 € »."""

    part: str
    verified: Verified


@dataclass(frozen=True)
class Former:
    """Where a rule stood until a day, and the figures it set then; `statement` where it did not say the same, `note`
    what to know of its place."""

    since: datetime.date | None
    until: datetime.date
    cites: tuple[str, ...]
    thresholds: tuple[Threshold, ...]
    statement: str
    note: str


@dataclass(frozen=True)
class Rule:
    """A rule; `scope` is whom it binds or protects, `facts` those it sheds light on without limiting them.

    `nature_note` says what of the rule is of another nature, `reserves` what of it was established otherwise. `origin`
    is the text that made it or that it puts into effect, `replaces` what stood before; `former` are its own former
    places, the latest first. Of some beginnings only the year is known (`year_only`): `since` is then its last day,
    from which on the rule surely applies."""

    id: str
    title: str
    statement: str
    nature: Nature
    nature_note: str
    scope: str
    cites: tuple[str, ...]
    topics: tuple[str, ...]
    origin: str
    replaces: str
    since: datetime.date | None
    year_only: bool
    until: datetime.date | None
    verified: Verified
    reserves: tuple[Reserve, ...]
    checked: datetime.date
    review_by: datetime.date
    thresholds: tuple[Threshold, ...]
    facts: tuple[str, ...]
    former: tuple[Former, ...]

    @property
    def confirmed(self) -> bool:
        return self.verified is not Verified.UNVERIFIED

    @property
    def since_text(self) -> str:
        """« depuis le 26 avril 2019 », « depuis 1976 »; empty where the beginning is not known."""
        if self.since is None:
            return ""
        return f"depuis {self.since.year}" if self.year_only else f"depuis le {french_date(self.since)}"

    @property
    def doubt(self) -> str:
        """« À confirmer : la durée de 18 mois. »; empty where the whole of the rule is as sure, or as unsure."""
        parts = [reserve.part for reserve in self.reserves if reserve.verified is Verified.UNVERIFIED]
        return f"À confirmer : {' ; '.join(parts)}." if parts and self.confirmed else ""

    def at(self, date: datetime.date) -> "Rule | None":
        """The rule with the words, articles and figures of `date`; None where it did not apply. `until` is a last
        day."""
        if self.nature is Nature.PENDING:
            return None
        if (self.since is None or self.since <= date) and (self.until is None or date <= self.until):
            return self
        for former in self.former:
            if (former.since is None or former.since <= date) and date <= former.until:
                return replace(
                    self,
                    statement=former.statement or self.statement,
                    cites=former.cites,
                    thresholds=former.thresholds,
                    since=former.since,
                    year_only=False,
                    until=former.until,
                )
        return None

    def in_force(self, date: datetime.date) -> bool:
        """Whether the rule applies on `date`."""
        return self.at(date) is not None
