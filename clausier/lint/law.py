"""Dated rates follow each other; rules are named once, on topics and facts that exist, with limits in their grammar."""

import datetime
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from clausier import assemble, yaml_reader
from clausier.files import RATES, RULES
from clausier.law_records import RuleRecord, ThresholdRecord
from clausier.lint import report
from clausier.model import Fact
from clausier.problems import Message, Problem, shown, unknown
from clausier.quantities import QuantityError
from clausier.quantities.word import Choice
from clausier.rules import Bound, Nature

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
        if rule.first_day and rule.until and rule.until < rule.first_day:
            message = Message("la règle finit avant de commencer.", _AFTER)
            yield _problem(records, RULES, (n, "until"), message)
        for t, topic in enumerate(rule.topics):
            if topic not in topics:
                message = unknown(topic, "un thème de topics.yml", topics)
                yield _problem(records, RULES, (n, "topics", t), message)
        yield from _succession(records, n, rule)
        limits: list[tuple[yaml_reader.Where, ThresholdRecord]] = [
            ((n, "thresholds", t), limit) for t, limit in enumerate(rule.thresholds)
        ]
        for f, former in enumerate(rule.former):
            limits += [((n, "former", f, "thresholds", t), limit) for t, limit in enumerate(former.thresholds)]
        named: list[tuple[yaml_reader.Where, str]] = [((n, "facts", f), fact) for f, fact in enumerate(rule.facts)]
        named += [((*at, "fact"), limit.fact) for at, limit in limits if limit.fact]
        for where, fact in named:
            if fact not in facts:
                message = unknown(fact, "un fait de facts.yml", facts)
                yield _problem(records, RULES, where, message)
        for at, limit in limits:
            for bound, text in limit.bounds.items():
                if (limit.fact is None or limit.fact in facts) and (refused := _refused(limit, facts, bound, text)):
                    yield _problem(records, RULES, (*at, bound.value), refused)


def _succession(records: "Records", n: int, rule: RuleRecord) -> Iterator[Problem]:
    """A rule follows its former places one after another: else the engine would read the wrong article on a day."""
    if rule.nature is Nature.PENDING and rule.replaces:
        message = Message("un texte en projet n'a rien remplacé.", "une règle en projet sans ce champ")
        yield _problem(records, RULES, (n, "replaces"), message)
    after = rule.first_day
    if rule.former and after is None:
        expected = "le premier jour de la règle là où elle est"
        message = Message("la règle a changé de place sans qu'on sache quand elle est arrivée (« since »).", expected)
        yield _problem(records, RULES, (n, "former"), message)
    for f, former in enumerate(rule.former):
        if after and former.until >= after:
            text = "cette rédaction finit après le début de celle qui la suit. La plus récente vient d'abord."
            yield _problem(records, RULES, (n, "former", f, "until"), Message(text, f"un jour avant le {after}"))
        if former.since and former.until < former.since:
            message = Message("cette rédaction finit avant de commencer.", _AFTER)
            yield _problem(records, RULES, (n, "former", f, "until"), message)
        after = former.since


def _refused(limit: ThresholdRecord, facts: Mapping[str, Fact], bound: Bound, text: str) -> Message | None:
    """Why `text` cannot be a figure of a rule."""
    try:
        value = assemble.figure(limit, facts, text)
    except QuantityError as error:
        return Message(f"{shown(text)} n'est pas accepté. Attendu : {error}.", str(error))
    type_ = facts[limit.fact].type if limit.fact else limit.type
    if type_ == "boolean" and bound is Bound.EQUALS:
        return None  # « rappel préalable nécessaire : non »
    if type_ in ("choice", "boolean", "place", "text", "date") or isinstance(value, Choice):
        return Message(f"{shown(value.text)} ne se mesure pas : une limite porte sur un nombre.", "un nombre")
    return None


def _problem(records: "Records", file: str, where: yaml_reader.Where, message: Message) -> Problem:
    return report.in_file(records, records.layout.root / file, where, message, anchor="droit")
