"""Every document in force before all the checks, once for all that shows or exports it."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias
from weakref import WeakKeyDictionary

from clausier.law.check import Check
from clausier.law.checks import CHECKS
from clausier.law.day import law_date
from clausier.law.examine import Examined, examine
from clausier.law.verdict import Finding, Verdict
from clausier.model import Corpus, Provider, Version

# What a reader may look for; the others say nothing of a clause.
_TOLD_BY_A_CLAUSE = frozenset(Verdict) - {Verdict.SILENCE, Verdict.NOT_APPLICABLE}


@dataclass(frozen=True, slots=True)
class Stand:
    """How a document stands to a check; no finding where it was not read on the subject."""

    provider: Provider
    version: Version
    finding: Finding | None

    @property
    def verdict(self) -> Verdict | None:
        return self.finding.verdict if self.finding else None


@dataclass(frozen=True)
class Survey:
    """What the checks found on `date`. `checks` are in the order of their topics; `examined` has, by provider and
    document, what was found, to be looked at first coming first."""

    date: datetime.date
    checks: tuple[Check, ...]
    documents: tuple[tuple[Provider, Version], ...]
    examined: Mapping[tuple[str, str], tuple[Examined, ...]]

    def of(self, version: Version) -> tuple[Examined, ...]:
        """What was found in a document in force."""
        return self.examined[version.provider, version.document]

    @cached_property
    def stands(self) -> Mapping[str, tuple[Stand, ...]]:
        """By check, how each document stands to it."""
        found: dict[str, list[Stand]] = {check.id: [] for check in self.checks}
        for provider, version in self.documents:  # one after another: there may be thousands, before dozens of checks
            findings = {examined.check.id: examined.finding for examined in self.of(version)}
            for check, stands in found.items():
                stands.append(Stand(provider, version, findings.get(check)))
        return {check: tuple(stands) for check, stands in found.items()}

    @cached_property
    def applying(self) -> Mapping[str, tuple[Check, ...]]:
        """By rule, the checks that may apply it."""
        rules = {rule for check in self.checks for rule in check.rules}
        return {rule: tuple(check for check in self.checks if rule in check.rules) for rule in rules}

    def on_clauses(self, version: Version) -> Mapping[str, tuple[Verdict, ...]]:
        """By clause of a document in force, the verdicts that rest on the clause, each once, by rank."""
        found: dict[str, set[Verdict]] = {}
        for finding in (examined.finding for examined in self.of(version)):
            for clause in finding.clauses if finding.verdict in _TOLD_BY_A_CLAUSE else ():
                found.setdefault(clause, set()).add(finding.verdict)
        return {clause: tuple(sorted(verdicts, key=lambda v: v.rank)) for clause, verdicts in found.items()}


# What was found in a document: examines it, or recalls what was found when it was the same.
Finder: TypeAlias = Callable[[Corpus, Provider, Version, datetime.date, tuple[Check, ...]], tuple[Examined, ...]]
_surveys: WeakKeyDictionary[Corpus, Survey] = WeakKeyDictionary()


def survey(corpus: Corpus) -> Survey:
    """What the checks find in every document in force, on the day the law was last looked at."""
    if corpus not in _surveys:
        begin(corpus, examine)
    return _surveys[corpus]


def begin(corpus: Corpus, find: Finder) -> None:
    """Makes the survey of `corpus` with what `find` returns for each document.

    A check is given the law and its document, and no other provider: what it finds depends on nothing else."""
    topics = {topic: place for place, topic in enumerate(corpus.topics)}
    checks = tuple(sorted((c for c in CHECKS if _possible(c, corpus)), key=lambda check: topics[check.topic]))
    date = law_date(corpus)
    law = replace(corpus, providers={}, drafts=())
    documents = {(p.id, v.document): (p, v) for p, v in corpus.current}
    examined = _Found(documents, lambda p, v: find(law, p, v, date, checks))
    _surveys[corpus] = Survey(date, checks, corpus.current, examined)


class _Found(Mapping[tuple[str, str], tuple[Examined, ...]]):
    """What was found in documents, by name. Each is looked at when someone asks: of most, nobody may."""

    def __init__(
        self,
        documents: Mapping[tuple[str, str], tuple[Provider, Version]],
        find: Callable[[Provider, Version], tuple[Examined, ...]],
    ) -> None:
        self._documents, self._find = documents, find
        self._known: dict[tuple[str, str], tuple[Examined, ...]] = {}

    def __getitem__(self, name: tuple[str, str]) -> tuple[Examined, ...]:
        if name not in self._known:
            self._known[name] = self._find(*self._documents[name])
        return self._known[name]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


def _possible(check: Check, corpus: Corpus) -> bool:
    """Whether the data have the topic, the rules and the facts of a check: another corpus may lack them."""
    known = corpus.rules.keys() >= {*check.rules} and corpus.facts.keys() >= {*check.facts}
    return known and check.topic in corpus.topics
