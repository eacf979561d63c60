"""A rule of law: what it says, to whom, since when, where it is written, and how every document stands to it."""

import datetime
from dataclasses import dataclass

from clausier.law.check import Check
from clausier.law.survey import Survey, survey
from clausier.model import Corpus, Fact
from clausier.rules import Rule, Threshold
from macros.pages.stands import MANY, Count, StandView, check_address, counts, ranked, stand_view
from macros.pages.verdicts import CiteView, cites, rule_view
from macros.pages.view import View, toc_entry

BASE = "../../"
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class LimitView:
    """A limit on a fact: « 60 jours au plus », in which case, what to know."""

    fact: Fact
    text: str
    when: str
    note: str


@dataclass(frozen=True)
class FormerView:
    """Where the rule stood until a day, with what limits."""

    since: datetime.date | None
    until: datetime.date
    cites: tuple[CiteView, ...]
    limits: tuple[LimitView, ...]


@dataclass(frozen=True)
class CheckView:
    """A check that applies the rule, with the documents it applied it to: one by one, or counted."""

    check: Check
    address: str
    stands: tuple[StandView, ...]
    counts: tuple[Count, ...]


def view(corpus: Corpus, argument: str) -> View:
    """The page of the rule whose id is `argument`."""
    rule = corpus.rules[argument]
    found = survey(corpus)
    topics = tuple(corpus.topics[topic] for topic in rule.topics)
    context = {
        "r": rule_view(corpus, rule, BASE),
        "topics": topics,
        "family": next(family for family in corpus.families if family.id == topics[0].family),
        "own_limits": _limits(corpus, rule.thresholds),
        "former": tuple(
            FormerView(f.since, f.until, cites(corpus, f.cites), _limits(corpus, f.thresholds)) for f in rule.former
        ),
        "moved": rule.former[0].until + _DAY if rule.former else None,
        "checks": tuple(_check(corpus, found, check, rule) for check in found.applying.get(rule.id, ())),
        "in_force": rule.in_force(found.date),
        "date": found.date,
    }
    entries = [toc_entry("regle", "La règle", 2)]
    entries += [toc_entry("changements", "Ce qui a changé", 2)] if rule.former or rule.replaces else []
    entries += [toc_entry("documents", "Les documents", 2)]
    return View("rule", context, BASE, [toc_entry("page", rule.title, 1, entries)])


def _limits(corpus: Corpus, thresholds: tuple[Threshold, ...]) -> tuple[LimitView, ...]:
    return tuple(LimitView(corpus.facts[t.fact], t.bound.said(t.value.text), t.when, t.note) for t in thresholds)


def _check(corpus: Corpus, found: Survey, check: Check, rule: Rule) -> CheckView:
    """Only documents the check applied this very rule to, or did not read."""
    stands = [s for s in ranked(corpus, check) if s.finding is None or rule.id in s.finding.rules]
    address = check_address(check, BASE)
    if len(found.documents) > MANY:
        return CheckView(check, address, (), counts(stands, check, BASE))
    return CheckView(check, address, tuple(stand_view(check, stand, BASE) for stand in stands), ())
