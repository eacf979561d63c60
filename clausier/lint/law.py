"""Dated rates follow each other; rules are named once, on topics and facts that exist, with limits in their grammar."""

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import assemble, yaml_reader
from clausier.files import RATES, RULES
from clausier.law_records import ThresholdRecord
from clausier.model import Fact
from clausier.problems import Problem, nearest, shown
from clausier.quantities import QuantityError

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
    yield from _rates(records)
    yield from _rules(records)


def _rates(records: "Records") -> Iterator[Problem]:
    if records.rates is None:
        return  # unreadable: said elsewhere
    legal = [rate.half_year for rate in records.rates.legal_interest]
    for n in range(1, len(legal)):
        if legal[n] != (following := _next(legal[n - 1])):
            message = f"attendu après {shown(legal[n - 1])} : {shown(following)}. Les semestres se suivent sans trou."
            yield _problem(records, RATES, ("legal_interest", n, "half_year"), message)
    before = datetime.date.min
    for n, rate in enumerate(records.rates.ecb_refinancing):
        if rate.since <= before:
            message = "ce taux commence avant la fin du précédent. Gardez l'ordre des dates."
            yield _problem(records, RATES, ("ecb_refinancing", n, "since"), message)
        if rate.seen_until < rate.since:
            message = "ce taux finit avant de commencer."
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
            yield _problem(records, RULES, (n, "id"), f"{shown(rule.id)} sert deux fois.")
        seen.add(rule.id)
        if rule.since and rule.until and rule.until < rule.since:
            yield _problem(records, RULES, (n, "until"), "la règle finit avant de commencer.")
        for t, topic in enumerate(rule.topics):
            if topic not in topics:
                message = f"{shown(topic)} n'est pas un thème de topics.yml." + nearest(topic, topics)
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
                message = f"{shown(fact)} n'est pas un fait de facts.yml." + nearest(fact, facts)
                yield _problem(records, RULES, where, message)
        for at, limit in limits:
            for bound, text in limit.bounds.items():
                if limit.fact in facts and (message := _refused(facts[limit.fact], text)):
                    yield _problem(records, RULES, (*at, bound.value), message)


def _refused(fact: Fact, text: str) -> str:
    """Why `text` cannot be a limit of `fact`; empty when it can."""
    try:
        value = assemble.value(fact, text)
    except QuantityError as error:
        return f"{shown(text)} n'est pas accepté. Attendu : {error}."
    if fact.type in ("choice", "boolean", "place", "text", "date") or text in fact.values:
        return f"{shown(value.text)} ne se mesure pas : une limite porte sur un nombre."
    return ""


def _problem(records: "Records", file: str, where: yaml_reader.Where, message: str) -> Problem:
    path = records.layout.root / file
    field = ".".join(str(step) for step in where if isinstance(step, str))
    return Problem(records.layout.name(path), yaml_reader.line_of(path, where), field, message, anchor="droit")
