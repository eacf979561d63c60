"""The rules of law, by family of topics: where each is written, which documents it touches, what changed and when."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from clausier.law.survey import Stand, survey
from clausier.law.verdict import Verdict
from clausier.model import Corpus, Topic
from clausier.quantities.word import french_date
from clausier.rules import Nature, Rule
from macros.pages.stands import EVERY, MANY
from macros.pages.verdicts import NATURES, SIGNS, UNREAD, VERIFIED, CiteView, RuleView, Sign, cites, rule_view, sign
from macros.pages.view import View, document_name, toc_entry

BASE = "../"
_TOUCHED = (Verdict.DEVIATION, Verdict.MISSING, Verdict.CAUTION, Verdict.DEROGATION)
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Touched:
    """The documents with a verdict under a rule; no names where they are many."""

    sign: Sign
    number: int
    documents: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Listed:
    """A rule in the list."""

    view: RuleView
    topics: tuple[Topic, ...]
    touched: tuple[Touched, ...]


@dataclass(frozen=True)
class Change:
    """A day, or the year of one, on which a rule took the place of what stood before, or moved to where it is `now`."""

    date: datetime.date
    when: str
    view: RuleView
    now: tuple[CiteView, ...]
    before: str


def view(corpus: Corpus, _argument: str) -> View:
    """The index of the law."""
    found = survey(corpus)
    listed = [_listed(corpus, rule) for rule in corpus.rules.values()]
    families = [(f, tuple(r for r in listed if r.topics[0].family == f.id)) for f in corpus.families]
    shown = [(family, rules) for family, rules in families if rules]
    changes = sorted(_changes(corpus), key=lambda change: change.date, reverse=True)
    context = {
        "families": shown,
        "rules": len(corpus.rules),
        "checks": len(found.checks),
        "documents": len(corpus.current),
        "changes": tuple(changes),
        "coming": tuple(r.view for r in listed if _coming(r.view.rule, found.date)),
        "date": found.date,
        "natures": tuple(NATURES.values()),
        "verified": tuple(VERIFIED.values()),
        "signs": (*SIGNS.values(), UNREAD),
    }
    entries = [toc_entry(f"famille-{family.id}", family.label, 2) for family, _ in shown]
    entries += [toc_entry("changements", "Ce qui a changé, et quand", 2), toc_entry("mots", "Le sens des mots", 2)]
    return View("law", context, BASE, [toc_entry("page", "Droit", 1, entries)])


def _listed(corpus: Corpus, rule: Rule) -> Listed:
    found = survey(corpus)
    checks = found.applying.get(rule.id, ())
    by_document = zip(*(found.stands[check.id] for check in checks), strict=True)
    stands = [s for s in chain.from_iterable(by_document) if s.finding and rule.id in s.finding.rules]
    topics = tuple(corpus.topics[topic] for topic in rule.topics)
    return Listed(rule_view(corpus, rule, BASE), topics, _touched(stands, len(found.documents)))


def _touched(stands: Iterable[Stand], documents: int) -> tuple[Touched, ...]:
    """Each document once, under the verdict to look at first."""
    first: dict[tuple[str, str], Stand] = {}
    for stand in sorted(stands, key=lambda stand: EVERY.index(stand.verdict)):
        first.setdefault((stand.provider.id, stand.version.document), stand)
    touched = []
    for verdict in _TOUCHED:
        if found := [stand for stand in first.values() if stand.verdict is verdict]:
            named = tuple(map(_named, found)) if documents <= MANY else ()
            touched.append(Touched(sign(verdict), len(found), named))
    return tuple(touched)


def _named(stand: Stand) -> tuple[str, str]:
    several = len(stand.provider.documents) > 1
    name = f"{stand.provider.name} ({document_name(stand.version)})" if several else stand.provider.name
    return name, f"{BASE}fournisseurs/{stand.provider.id}/"


def _changes(corpus: Corpus) -> Iterable[Change]:
    for rule in corpus.rules.values():
        shown = rule_view(corpus, rule, BASE)
        now = rule.cites
        for former in rule.former:
            day = former.until + _DAY
            before = "une autre rédaction" if former.cites == now else " ; ".join(former.cites)
            yield Change(day, _when(rule, day), shown, cites(corpus, now), before)
            now = former.cites
        if rule.replaces and rule.since and not rule.former:
            yield Change(rule.since, _when(rule, rule.since), shown, shown.cites, rule.replaces)


def _when(rule: Rule, day: datetime.date) -> str:
    """The day, or its year where no more is known."""
    return str(day.year) if rule.year_only and day == rule.since else french_date(day)


def _coming(rule: Rule, date: datetime.date) -> bool:
    """Whether the rule is not in force yet, or will cease to be on a known day."""
    return rule.nature is Nature.PENDING or bool(rule.until) or bool(rule.since and rule.since > date)
