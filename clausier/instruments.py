"""The texts that terms cite: codes, laws, decrees, European acts, decisions, and institutions that changed their name.

Each knows its dates, the articles that moved, and where a rule went. `since` is the first day of a text or of a rule,
`until` its last; None where nobody needs the date.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from clausier.rules import Verified


class Kind(StrEnum):
    """What a text is; the value is the French word for it."""

    CODE = "code"
    LAW = "loi"
    ORDINANCE = "ordonnance"
    DECREE = "décret"
    ORDER = "arrêté"
    REGULATION = "règlement"
    DIRECTIVE = "directive"
    DECISION = "décision"
    INSTITUTION = "institution"

    @property
    def european(self) -> bool:
        return self in (Kind.REGULATION, Kind.DIRECTIVE)


@dataclass(frozen=True)
class Target:
    """Where a rule is: an article, or a whole text when `article` is empty. `last` ends a range of articles.

    `subject` names the part of the rule that went there; `topics` are the uses it serves (empty: all)."""

    instrument: str
    article: str = ""
    last: str = ""
    paragraph: str = ""
    subject: str = ""
    topics: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Codified:
    """The rule of an original text, in the code that has held it since a date."""

    since: datetime.date
    into: tuple[Target, ...]


@dataclass(frozen=True)
class Reused:
    """What a number says since it left the old rule (no subject: another matter); `topics` are the uses this serves."""

    since: datetime.date
    subject: str
    topics: frozenset[str]
    verified: Verified


@dataclass(frozen=True)
class Article:
    """A rule that stands, or stood, under a number; with `paragraph`, under a part of it only."""

    number: str
    paragraph: str
    subject: str
    topics: frozenset[str]
    since: datetime.date | None
    until: datetime.date | None
    replaced_by: tuple[Target, ...]
    codified: Codified | None
    reused: Reused | None
    verified: Verified


@dataclass(frozen=True)
class Instrument:
    """A text. `number` is as in « 78-17 » or « 2016/679 », `signed` its own date.

    `renumbered` is the day its articles changed their numbers; `articles_to` the last article of a text whose numbers
    never changed, 0 for others; `note` a sentence in place of the one made from the dates."""

    id: str
    title: str
    short: str
    kind: Kind
    number: str
    signed: datetime.date | None
    aliases: tuple[str, ...]
    since: datetime.date | None
    until: datetime.date | None
    replaced_by: tuple[Target, ...]
    codified: Codified | None
    renumbered: datetime.date | None
    articles_to: int
    note: str
    url: str
    verified: Verified
    articles: tuple[Article, ...]

    @property
    def name(self) -> str:
        """As a sentence names it: a code by its title, any other text by its short name."""
        return self.title if self.kind is Kind.CODE else self.short

    @property
    def names(self) -> tuple[str, ...]:
        """Every way to write it, its number aside."""
        return tuple(dict.fromkeys((self.title, self.short, *self.aliases)))

    def numbered(self, number: str) -> str:
        """The number as this text writes it: `441-6` is `L441-6` where no other letter has it; else as given."""
        if number in self._by_number or not number[:1].isdigit():
            return number
        lettered = [known for known in self._by_number if known.lstrip("LORD") == number]
        return lettered[0] if len(lettered) == 1 else number

    def entries(self, number: str) -> tuple[Article, ...]:
        """What is known of a number, in the order of the data."""
        return self._by_number.get(self.numbered(number), ())

    def holds(self, number: str) -> bool:
        """Whether the text is known to have, or to have had, an article of that number."""
        return bool(self.entries(number)) or (number.isdigit() and 1 <= int(number) <= self.articles_to)

    @cached_property
    def _by_number(self) -> Mapping[str, tuple[Article, ...]]:
        found: dict[str, list[Article]] = {}
        for article in self.articles:
            found.setdefault(article.number, []).append(article)
        return {number: tuple(articles) for number, articles in found.items()}


@dataclass(frozen=True, eq=False)  # one table is itself alone: what is derived from it is kept by identity
class Instruments:
    """Every known text, and how to find one by what identifies it."""

    all: tuple[Instrument, ...] = field(default=())

    @cached_property
    def by_id(self) -> Mapping[str, Instrument]:
        return {instrument.id: instrument for instrument in self.all}

    def numbered(self, kind: Kind, number: str) -> str | None:
        """The id of the text of that kind and number."""
        return self._by_number.get((kind, number))

    def with_article(self, number: str) -> tuple[str, ...]:
        """The ids of the texts that list an article of that number, whatever its letter when it has none."""
        return tuple(instrument.id for instrument in self.all if instrument.entries(number))

    @cached_property
    def _by_number(self) -> Mapping[tuple[Kind, str], str]:
        return {(instrument.kind, instrument.number): instrument.id for instrument in self.all if instrument.number}
