"""A rule of law: what it says, to whom, since when, where it is written, and how every document stands to it."""

from dataclasses import dataclass

from clausier.law.check import Check
from clausier.law.phrases import lowered
from clausier.law.survey import Survey, survey
from clausier.model import Corpus, Fact
from clausier.quantities.word import Boolean
from clausier.rules import Former, Rule, Threshold
from macros.pages.stands import MANY, Count, StandView, check_address, counts, ranked, stand_view
from macros.pages.verdicts import VERIFIED, CiteView, cites, rule_view
from macros.pages.view import View, toc_entry

BASE = "../../"


@dataclass(frozen=True)
class FigureView:
    """A figure that the rule sets: on which fact, or on `what` where none holds it; « 60 jours au plus »; in which
    case; what to know."""

    fact: Fact | None
    what: str
    text: str
    when: str
    note: str


@dataclass(frozen=True)
class FormerView:
    """Where the rule stood until a day, and what it said then where that differs."""

    former: Former
    cites: tuple[CiteView, ...]
    figures: tuple[FigureView, ...]


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
        "reserves": tuple((reserve.part, VERIFIED[reserve.verified][0]) for reserve in rule.reserves),
        "figures": _figures(corpus, rule.thresholds),
        "former": tuple(FormerView(f, cites(corpus, f.cites), _figures(corpus, f.thresholds)) for f in rule.former),
        "checks": tuple(_check(corpus, found, check, rule) for check in found.applying.get(rule.id, ())),
        "in_force": rule.in_force(found.date),
        "date": found.date,
    }
    entries = [toc_entry("regle", "La règle", 2)]
    entries += [toc_entry("changements", "Ce qui a changé", 2)] if rule.former or rule.replaces else []
    entries += [toc_entry("documents", "Les documents", 2)]
    return View("rule", context, BASE, [toc_entry("page", rule.title, 1, entries)])


def _figures(corpus: Corpus, thresholds: tuple[Threshold, ...]) -> tuple[FigureView, ...]:
    return tuple(
        FigureView(corpus.facts[t.fact] if t.fact else None, t.what, _said(t), t.when, t.note) for t in thresholds
    )


def _said(threshold: Threshold) -> str:
    """« 60 jours au plus », « 40 € », « non »."""
    value = threshold.value
    return threshold.bound.said(lowered(value.text) if isinstance(value, Boolean) else value.text)


def _check(corpus: Corpus, found: Survey, check: Check, rule: Rule) -> CheckView:
    """Only documents the check applied this very rule to, or did not read."""
    stands = [s for s in ranked(corpus, check) if s.finding is None or rule.id in s.finding.rules]
    address = check_address(check, BASE)
    if len(found.documents) > MANY:
        return CheckView(check, address, (), counts(stands, check, BASE))
    return CheckView(check, address, tuple(stand_view(check, stand, BASE) for stand in stands), ())
