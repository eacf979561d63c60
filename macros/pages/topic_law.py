"""The law on a topic: its rules in force, and the limits they set, as a row of the table of facts."""

from dataclasses import dataclass

from clausier.figures.limits import Limit, limits
from clausier.figures.measure import Unit
from clausier.law.day import law_date
from clausier.model import Corpus, Fact, Topic
from clausier.rules import Nature
from macros.pages.verdicts import RuleView, rule_view


@dataclass(frozen=True)
class LimitCell:
    """What the law says of a fact of the table; no limits where it sets none."""

    fact: Fact
    limits: tuple["LimitText", ...]


@dataclass(frozen=True)
class LimitText:
    """« 3 × taux légal au moins », what that comes to, in which case; the page of the rule."""

    text: str
    amount: str
    when: str
    address: str


def topic_rules(corpus: Corpus, topic: Topic, base: str) -> tuple[RuleView, ...]:
    """The rules on a topic in force on the day the law was last looked at, those that no clause sets aside first."""
    date, order = law_date(corpus), list(Nature)
    rules = [rule for rule in corpus.rules.values() if topic.id in rule.topics and rule.in_force(date)]
    return tuple(rule_view(corpus, rule, base) for rule in sorted(rules, key=lambda rule: order.index(rule.nature)))


def limit_row(corpus: Corpus, topic: Topic, base: str) -> tuple[LimitCell, ...]:
    """A cell a fact of the topic's table; nothing where the law limits none of them."""
    cells = tuple(LimitCell(f, tuple(_text(each, base) for each in limits(corpus, f))) for f in topic.facts)
    return cells if any(cell.limits for cell in cells) else ()


def _text(limit: Limit, base: str) -> LimitText:
    said = limit.threshold.bound.said(limit.threshold.value.text)
    amount = limit.measure.text if limit.measure.unit is Unit.YEARLY_PERCENT else ""
    return LimitText(said, amount, limit.threshold.when, f"{base}droit/{limit.rule.id}/")
