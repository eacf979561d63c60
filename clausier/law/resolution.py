"""What a citation is worth on a date, for a use: is it in force, does the number still say that, where is the rule?

The date is an input: article 1148 of the Code civil was right on 1 January 2016 and is not today. The use is the topic
of the clause that cites: a number given to another rule matters to whoever cites it for the old one.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from clausier.instruments import Article, Codified, Instrument, Instruments, Kind, Target
from clausier.law import wording
from clausier.law.citations import Citation
from clausier.rules import Verified

_DAY = datetime.timedelta(days=1)


class Status(StrEnum):
    """How a citation stands on a date."""

    CURRENT = "current"
    RENUMBERED = "renumbered"  # the rule is in force under another number
    REPEALED = "repealed"  # the text, or the rule, is no longer in force
    REUSED = "reused"  # the number now says something else
    CODIFIED = "codified"  # the original text of a rule that a code holds
    OUTDATED_WORDING = "outdated_wording"  # a name that is no longer used
    UNKNOWN = "unknown"  # nothing can be said of it

    @property
    def obsolete(self) -> bool:
        return self not in (Status.CURRENT, Status.UNKNOWN)


@dataclass(frozen=True)
class Resolution:
    """A status, with one French sentence that says why.

    `now` are the places of the rule on the date where they are not the one cited; `since` the day the citation went out
    of date; `confirmed` whether all it rests on was verified (what is not is shown « à confirmer »)."""

    status: Status
    why: str
    instrument: Instrument | None = None
    now: tuple[Target, ...] = ()
    since: datetime.date | None = None
    confirmed: bool = True


def resolve(citation: Citation, instruments: Instruments, at: datetime.date, use: str | None = None) -> Resolution:
    """What `citation` is worth on the day `at`, for the topic `use` (None: not known). Raises nothing."""
    found = _resolved(citation, instruments, at, use)
    return replace(found, why=found.why.replace("'", "’"))


def uses(citation: Citation, instruments: Instruments) -> frozenset[str]:
    """The topics that tell one meaning of a citation from another: those its data names."""
    instrument = instruments.by_id.get(citation.instrument or "")
    if instrument is None:
        return frozenset()
    entries = instrument.entries(citation.article) if citation.article else ()
    codified = [c for c in (instrument.codified, *(e.codified for e in entries)) if c]
    targets = [t for c in codified for t in c.into] + [t for e in entries for t in e.replaced_by]
    reused = [e.reused.topics for e in entries if e.reused]
    return frozenset().union(*(e.topics for e in entries), *(t.topics for t in targets), *reused)


def _resolved(citation: Citation, instruments: Instruments, at: datetime.date, use: str | None) -> Resolution:
    instrument = instruments.by_id.get(citation.instrument or "")
    if instrument is None:
        return Resolution(Status.UNKNOWN, wording.unknown(citation))
    if instrument.since and at < instrument.since:
        return Resolution(Status.UNKNOWN, wording.not_yet(wording.the(instrument), instrument.since), instrument)
    if not citation.article:
        return _text(instrument, instruments, at, use)
    entry = _entry(instrument, citation, at, use)
    if entry is None:
        return _unlisted(instrument, citation, instruments, at, use)
    return _article(entry, instrument, instruments, at, use)


def _text(instrument: Instrument, instruments: Instruments, at: datetime.date, use: str | None) -> Resolution:
    """A text cited as a whole."""
    if instrument.until and at > instrument.until:
        now = _places(instrument.replaced_by, instruments, at, use)
        since = instrument.until + _DAY
        outdated = instrument.kind is Kind.INSTITUTION
        status = Status.OUTDATED_WORDING if outdated else Status.REPEALED
        say = wording.renamed if outdated else wording.repealed
        confirmed = _confirmed(instrument.verified)
        return Resolution(status, say(instrument, now, since, instruments), instrument, now, since, confirmed)
    if moved := _codified(instrument.codified, instrument, instruments, at, use):
        return moved
    return Resolution(
        Status.CURRENT, wording.in_force(instrument, at), instrument, confirmed=_confirmed(instrument.verified)
    )


def _article(
    entry: Article, instrument: Instrument, instruments: Instruments, at: datetime.date, use: str | None
) -> Resolution:
    """An article of which something is known."""
    reused = entry.reused if entry.reused and entry.reused.since <= at else None
    if reused and use in reused.topics:
        why = wording.article_in_force(entry, instrument, reused.subject)
        return Resolution(Status.CURRENT, why, instrument, confirmed=_confirmed(reused.verified))
    if entry.until and at > entry.until:
        now = _places(entry.replaced_by, instruments, at, use, entry.subject)
        since = reused.since if reused else entry.until + _DAY
        marks = [entry.verified, *([reused.verified] if reused else ()), *_marks(now, instruments, at)]
        here = any(target.instrument == instrument.id for target in now)
        status = Status.REUSED if reused else Status.RENUMBERED if here else Status.REPEALED
        why = wording.moved(entry, reused, instrument, now, since, instruments)
        return Resolution(status, why, instrument, now, since, _confirmed(*marks))
    if entry.since and at < entry.since:
        return Resolution(
            Status.UNKNOWN, wording.not_yet(wording.article(entry.number, instrument), entry.since), instrument
        )
    if moved := _codified(entry.codified, instrument, instruments, at, use, entry):
        return moved
    why = wording.article_in_force(entry, instrument, entry.subject)
    return Resolution(Status.CURRENT, why, instrument, confirmed=_confirmed(entry.verified))


def _unlisted(
    instrument: Instrument, citation: Citation, instruments: Instruments, at: datetime.date, use: str | None
) -> Resolution:
    """An article of which nothing is known: what can be said is what holds for its text."""
    whole = _text(instrument, instruments, at, use)
    if whole.status.obsolete:
        return whole
    if instrument.holds(citation.article):
        why = wording.article_in_force(None, instrument, "", citation.article)
        return Resolution(Status.CURRENT, why, instrument, confirmed=_confirmed(instrument.verified))
    return Resolution(Status.UNKNOWN, wording.unlisted(citation.article, instrument, at), instrument)


def _codified(
    codified: Codified | None,
    instrument: Instrument,
    instruments: Instruments,
    at: datetime.date,
    use: str | None,
    entry: Article | None = None,
) -> Resolution | None:
    """The original text of a rule that a code holds on the day; None where it is not, or not for that use."""
    if codified is None or at < codified.since:
        return None
    into = [t for t in codified.into if not t.topics or entry or use in t.topics]
    if not into:
        return None
    now = _places(into, instruments, at, use, entry.subject if entry else "")
    why = wording.codified(instrument, entry, now, instruments)
    marks = [(entry or instrument).verified, *_marks(now, instruments, at)]
    return Resolution(Status.CODIFIED, why, instrument, now, codified.since, _confirmed(*marks))


def _entry(instrument: Instrument, citation: Citation, at: datetime.date, use: str | None) -> Article | None:
    """What is known of the cited number that fits best: its paragraph, then the use, then the day."""
    steps = citation.paragraph
    fitting = [e for e in instrument.entries(citation.article) if _within(steps, e.paragraph)]
    exact = [entry for entry in fitting if entry.paragraph]
    found = exact or [entry for entry in fitting if not entry.paragraph]
    served = [entry for entry in found if use in entry.topics]
    running = [e for e in found if (e.since is None or e.since <= at) and (e.until is None or at <= e.until)]
    both = [entry for entry in running if entry in served]
    return next(iter(both or served or running or found), None)


def _within(steps: Sequence[str], paragraph: str) -> bool:
    """Whether the paragraph cited is the one of an entry, or lies in it; an entry without one covers the article."""
    return not paragraph or ", ".join(steps) == paragraph or ", ".join(steps).startswith(f"{paragraph}, ")


def _places(
    targets: Iterable[Target], instruments: Instruments, at: datetime.date, use: str | None, subject: str = ""
) -> tuple[Target, ...]:
    """Where the rules of `targets` are on the day, for that use: those that serve it, or all when none does."""
    listed = tuple(targets)
    fitting = [target for target in listed if use in target.topics] or listed
    found = [place for target in fitting for place in _followed(target, instruments, at, use)]
    return tuple(dict.fromkeys(replace(place, subject=place.subject or subject) for place in found))


def _followed(
    target: Target, instruments: Instruments, at: datetime.date, use: str | None, depth: int = 6
) -> tuple[Target, ...]:
    """A target, or what replaced it by the day; nothing for a text yet to come. `depth` bounds chains, which `lint`
    holds free of circles."""
    instrument = instruments.by_id[target.instrument]
    if instrument.since and at < instrument.since:
        return ()
    steps = tuple(filter(None, (target.paragraph,)))
    entry = _entry(instrument, Citation(target.instrument, article=target.article, paragraph=steps), at, use)
    gone: tuple[Target, ...] = ()
    if target.article and entry and entry.until and at > entry.until:
        gone = entry.replaced_by
    elif not target.article and instrument.until and at > instrument.until:
        gone = instrument.replaced_by
    if not gone or not depth:
        return (replace(target, topics=frozenset()),)
    fitting = [t for t in gone if use in t.topics] or [t for t in gone if target.topics & t.topics] or gone
    if target.subject and len(fitting) == 1:
        fitting = [replace(fitting[0], subject=target.subject)]
    return tuple(place for t in fitting for place in _followed(t, instruments, at, use, depth - 1))


def _marks(places: Iterable[Target], instruments: Instruments, at: datetime.date) -> list[Verified]:
    """How the articles found were verified."""
    cited = (Citation(place.instrument, article=place.article) for place in places if place.article)
    entries = (_entry(instruments.by_id[c.instrument or ""], c, at, None) for c in cited)
    return [entry.verified for entry in entries if entry]


def _confirmed(*marks: Verified) -> bool:
    return Verified.UNVERIFIED not in marks
