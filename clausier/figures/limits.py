"""What the law says of a fact: the limits it sets, and the rules that shed light on it without a number."""

from dataclasses import dataclass

from clausier.figures.measure import Measure, Unit, measure
from clausier.law.day import law_date
from clausier.model import Corpus, Fact
from clausier.rules import Rule, Threshold


@dataclass(frozen=True)
class Limit:
    """A threshold with its measure, comparable to a document's."""

    rule: Rule
    threshold: Threshold
    measure: Measure

    @property
    def general(self) -> bool:
        """Whether it holds whenever its rule applies: only such a limit may be drawn across all documents."""
        return not self.threshold.when

    @property
    def text(self) -> str:
        """« 60 jours au plus », « 7,86 % par an au moins »."""
        return self.threshold.bound.said(self.measure.text)

    @property
    def remark(self) -> str:
        """What to add to the rule's statement: its note, and what a reference rate comes to."""
        yearly = f"Au taux de référence indiqué : {self.measure.text}."
        return " ".join(filter(None, [self.threshold.note, yearly if self.measure.unit is Unit.YEARLY_PERCENT else ""]))


def rules_on(corpus: Corpus, fact: Fact) -> tuple[Rule, ...]:
    """The confirmed rules in force on a fact, those that limit it first, then those that fill its silence."""
    date = law_date(corpus)
    known = [rule for rule in corpus.rules.values() if rule.confirmed and rule.in_force(date)]
    limiting = [rule for rule in known if any(_on(limit, fact) for limit in rule.thresholds)]
    others = [rule for rule in known if rule not in limiting]
    return (*limiting, *(r for r in others if fact.id in r.facts or any(t.fact == fact.id for t in r.thresholds)))


def limits(corpus: Corpus, fact: Fact) -> tuple[Limit, ...]:
    """The limits that these rules set on a fact, at the latest known rates."""
    return tuple(
        Limit(rule, threshold, measured)
        for rule in rules_on(corpus, fact)
        for threshold in rule.thresholds
        if _on(threshold, fact) and (measured := measure(threshold.value, corpus.rates.latest))
    )


def _on(threshold: Threshold, fact: Fact) -> bool:
    """Whether a figure limits a fact, rather than fill its silence."""
    return threshold.limits and threshold.fact == fact.id
