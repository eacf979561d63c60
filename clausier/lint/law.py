"""Dated rates follow each other; rules are named once, on topics and facts that exist, with limits in their grammar."""

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import assemble, yaml_reader
from clausier.files import RATES, RULES
from clausier.law_records import ThresholdRecord
from clausier.lint import report
from clausier.model import Fact
from clausier.problems import Message, Problem, shown, unknown
from clausier.quantities import QuantityError

if TYPE_CHECKING:
    from clausier.load import Records


_AFTER = "un dernier jour qui suit le premier"


def check(records: "Records") -> Iterator[Problem]:
    yield from _rates(records)
    yield from _rules(records)


def _rates(records: "Records") -> Iterator[Problem]:
    if records.rates is None:
        return  # unreadable: said elsewhere
    legal = [rate.half_year for rate in records.rates.legal_interest]
    for n in range(1, len(legal)):
        if legal[n] != (following := _next(legal[n - 1])):
            text = f"attendu après {shown(legal[n - 1])} : {shown(following)}. Les semestres se suivent sans trou."
            message = Message(text, following, following)
            yield _problem(records, RATES, ("legal_interest", n, "half_year"), message)
    before = datetime.date.min
    for n, rate in enumerate(records.rates.ecb_refinancing):
        if rate.since <= before:
            text = "ce taux commence avant la fin du précédent. Gardez l'ordre des dates."
            message = Message(text, "les taux dans l'ordre des dates")
            yield _problem(records, RATES, ("ecb_refinancing", n, "since"), message)
        if rate.seen_until < rate.since:
            message = Message("ce taux finit avant de commencer.", _AFTER)
            yield _problem(records, RATES, ("ecb_refinancing", n, "seen_until"), message)
        before = max(before, rate.since, rate.seen_until)


def _next(half_year: str) -> str:
    year, half = half_year.split("-S")
    return f"{year}-S2" if half == "1" else f"{int(year) + 1}-S1"


def _rules(records: "Records") -> Iterator[Problem]:
    topics = {topic.id for family in records.families for topic in family.topics}
    facts = assemble.fact_index(records.facts)
    if not topics or not facts:
        return
    seen: set[str] = set()
    for n, rule in enumerate(records.rules):
        if rule.id in seen:
            message = Message(f"{shown(rule.id)} sert deux fois.", "un identifiant qui ne sert pas déjà")
            yield _problem(records, RULES, (n, "id"), message)
        seen.add(rule.id)
        if rule.since and rule.until and rule.until < rule.since:
            message = Message("la règle finit avant de commencer.", _AFTER)
            yield _problem(records, RULES, (n, "until"), message)
        for t, topic in enumerate(rule.topics):
            if topic not in topics:
                message = unknown(topic, "un thème de topics.yml", topics)
                yield _problem(records, RULES, (n, "topics", t), message)
        limits: list[tuple[yaml_reader.Where, ThresholdRecord]] = [
            ((n, "thresholds", t), limit) for t, limit in enumerate(rule.thresholds)
        ]
        for f, former in enumerate(rule.former):
            limits += [((n, "former", f, "thresholds", t), limit) for t, limit in enumerate(former.thresholds)]
        named: list[tuple[yaml_reader.Where, str]] = [((n, "facts", f), fact) for f, fact in enumerate(rule.facts)]
        named += [((*at, "fact"), limit.fact) for at, limit in limits]
        for where, fact in named:
            if fact not in facts:
                message = unknown(fact, "un fait de facts.yml", facts)
                yield _problem(records, RULES, where, message)
        for at, limit in limits:
            for bound, text in limit.bounds.items():
                refused = _refused(facts[limit.fact], text) if limit.fact in facts else None
                if refused:
                    yield _problem(records, RULES, (*at, bound.value), refused)


def _refused(fact: Fact, text: str) -> Message | None:
    """Why `text` cannot be a limit of `fact`."""
    try:
        value = assemble.value(fact, text)
    except QuantityError as error:
        return Message(f"{shown(text)} n'est pas accepté. Attendu : {error}.", str(error))
    if fact.type in ("choice", "boolean", "place", "text", "date") or text in fact.values:
        return Message(f"{shown(value.text)} ne se mesure pas : une limite porte sur un nombre.", "un nombre")
    return None


def _problem(records: "Records", file: str, where: yaml_reader.Where, message: Message) -> Problem:
    return report.in_file(records, records.layout.root / file, where, message, anchor="droit")
