"""A document made of what it states, on the published vocabulary, rules and rates.

`case("late_interest: 10 % par an", "deposit: 30 % | sites internet")` states two facts, the second in a case.
"""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import count
from typing import Any

from clausier import assemble, load
from clausier.law.case import Case
from clausier.law.check import Check
from clausier.law.examine import examine
from clausier.law.verdict import Finding, Verdict
from clausier.model import Clause, Corpus, Locator, Provider, Source, StatedFact, Version
from tests.clausier.law import said
from tests.clausier.law.sound import sound
from tests.clausier.law.table import REAL_DATA

TODAY = datetime.date(2026, 11, 22)
PROVIDER = Provider("essai", "Essai", False, "", "", "", "", "", "", "", ())
_numbers = count(1)


@cache
def corpus() -> Corpus:
    """The published vocabularies, rules and rates, without any document."""
    return load.only(REAL_DATA, set())


def clause(*facts: str, name: str = "", topic: str = "", also: Sequence[str] = (), cites: Sequence[str] = ()) -> Clause:
    """A clause that states each of `facts`, on `topic` (by default, that of the first fact). `name` is its id."""
    name = name or f"c{next(_numbers)}"
    stated = tuple(_stated(text, name) for text in facts)
    topics = corpus().topics
    main, others = topics[topic or stated[0].fact.topic], tuple(topics[other] for other in also)
    return Clause(name, "1", "", main, others, Locator(((1, 1),)), "Rien.", stated, tuple(cites), "", "")


def case(
    *items: str | Clause,
    date: datetime.date = TODAY,
    reviewed: Collection[str] | None = None,
    not_concerned: Collection[str] = (),
    provider: Provider = PROVIDER,
    dated: datetime.date | None = None,
    kind: str = "cgv",
) -> Case:
    """A document of these clauses, a string being one that states one fact; it is silent on all the rest.

    Outside the topics in `reviewed` (None: all), nothing was read. `not_concerned` names topics or facts. `date` is the
    day of the check, `dated` that of the document.
    """
    clauses = tuple(clause(item) if isinstance(item, str) else item for item in items)
    absent: Mapping[str, str] = dict.fromkeys(not_concerned, "Sans rapport.")
    version = Version(
        provider.id, kind, kind, "Conditions", dated, Source("essai.txt", "", ""), True,
        None if reviewed is None else frozenset(reviewed), absent, clauses, clauses, (), (), {}, "",
    )  # fmt: skip
    return Case(corpus(), provider, version, date)


def on(date: str, case: Case) -> Case:
    """The same document, on another day: `2016-01-01`."""
    return replace(case, date=datetime.date.fromisoformat(date))


def found(check: Check, case: Case) -> Finding | None:
    """What a document is told on one check, soundly; None where nothing can be said."""
    examined = examine(case.corpus, case.provider, case.version, case.date, [check])
    if not examined:
        return None
    sound(case.corpus, case.version, check, examined[0].finding, case.date)
    said.known(check, examined[0].finding)
    return examined[0].finding


def described(check: Check) -> dict[str, Any]:
    """A check: its question, what is said beside its answers, the rules and the facts that it may look at, the topics
    that it needs to have been read, the facts that it is about, whether it holds between professionals only."""
    found: dict[str, Any] = {
        "question": check.question,
        "caveats": list(check.caveats),
        "rules": list(check.rules),
        "facts": list(check.facts),
        "needs": _needed(check),
        "subjects": _subjects(check),
        "professionals": _between_professionals(check),
    }
    return {name: value for name, value in found.items() if value}


def _needed(check: Check) -> list[str]:
    """The topics without which a check says nothing of a document that says nothing."""
    every = corpus().topics.keys()
    without = {topic: case(reviewed=every - {topic}) for topic in {corpus().facts[fact].topic for fact in check.facts}}
    return sorted(topic for topic, unread in without.items() if found(check, unread) is None)


def _subjects(check: Check) -> list[str]:
    """The facts that a check is about: a document concerned by one of them alone is before it."""
    every = frozenset(check.facts)
    alone = {fact: found(check, case(not_concerned=every - {fact})) for fact in sorted(every)}
    return [fact for fact, said in alone.items() if not said or said.verdict is not Verdict.NOT_APPLICABLE]


def _between_professionals(check: Check) -> bool:
    """Whether a check leaves alone a document that addresses consumers only."""
    said = found(check, case("client_scope: particuliers"))
    return said is not None and said.verdict is Verdict.NOT_APPLICABLE and "entre professionnels" in said.reason


def verdict(check: Check, case: Case) -> str | None:
    """The verdict alone: « conforme »."""
    finding = found(check, case)
    return finding.verdict.value if finding else None


def _stated(text: str, clause: str) -> StatedFact:
    name, _, written = text.partition(":")
    value, _, when = written.partition("|")
    fact = corpus().facts[name.strip()]
    return StatedFact(fact, assemble.value(fact, value.strip()), when.strip(), clause)
