"""The law in the API: the rules, the checks, how a document stands to each."""

import datetime
from collections.abc import Sequence

from clausier.export.pieces import Json, Site
from clausier.law.survey import Survey, survey
from clausier.law.verdict import LABELS
from clausier.model import Corpus, Version
from clausier.rules import Rule, Threshold
from clausier.typography import french


def rules(corpus: Corpus, site: Site) -> Json:
    """`rules.json`: every rule known, with the day the law was last looked at."""
    return {
        "date": survey(corpus).date.isoformat(),
        "rules": [_rule(rule, site) for rule in corpus.rules.values()],
    }


def checks(corpus: Corpus, site: Site) -> Json:
    """`checks.json`: what is asked of every document, and what the verdicts mean."""
    found = survey(corpus)
    return {
        "date": found.date.isoformat(),
        "verdicts": [
            {"id": verdict.value, "label": french(label), "meaning": french(meaning)}
            for verdict, (label, meaning) in LABELS.items()
        ],
        "checks": [
            {
                "id": check.id,
                "question": french(check.question),
                "topic": check.topic,
                "rules": list(check.rules),
                "facts": list(check.facts),
                "caveats": [french(caveat) for caveat in check.caveats],
                "url": site.check(check.id),
            }
            for check in found.checks
        ],
    }


def findings(found: Survey, version: Version) -> list[Json]:
    """What the checks found in a document, to be looked at first coming first. Where it was not read, nothing."""
    return [
        {
            "id": examined.check.id,
            "question": french(examined.check.question),
            "topic": examined.check.topic,
            "verdict": examined.finding.verdict.value,
            "reason": french(examined.finding.reason),
            "missing": french(examined.finding.missing),
            "clauses": list(examined.finding.clauses),
            "facts": list(examined.finding.facts),
            "rules": list(examined.finding.rules),
        }
        for examined in found.of(version)
    ]


def _rule(rule: Rule, site: Site) -> Json:
    return {
        "id": rule.id,
        "title": french(rule.title),
        "statement": french(rule.statement),
        "nature": rule.nature.value,
        "nature_note": french(rule.nature_note),
        "scope": french(rule.scope),
        "cites": [french(text) for text in rule.cites],
        "topics": list(rule.topics),
        "origin": french(rule.origin),
        "replaces": french(rule.replaces),
        "since": None if rule.year_only else _day(rule.since),
        "since_year": rule.since.year if rule.since else None,
        "until": _day(rule.until),
        "verified": rule.verified.value,
        "reserves": [{"part": french(r.part), "verified": r.verified.value} for r in rule.reserves],
        "checked": rule.checked.isoformat(),
        "review_by": rule.review_by.isoformat(),
        "thresholds": _limits(rule.thresholds),
        "figures": _figures(rule.thresholds),
        "facts": list(rule.facts),
        "former": [
            {
                "since": _day(former.since),
                "until": former.until.isoformat(),
                "cites": [french(text) for text in former.cites],
                "thresholds": _limits(former.thresholds),
                "figures": _figures(former.thresholds),
                "statement": french(former.statement or rule.statement),
                "note": french(former.note),
            }
            for former in rule.former
        ],
        "url": site.rule(rule.id),
    }


def _limits(thresholds: Sequence[Threshold]) -> list[Json]:
    """The limits set on facts."""
    return [{"fact": t.fact, **_figure(t)} for t in thresholds if t.fact and t.limits]


def _figures(thresholds: Sequence[Threshold]) -> list[Json]:
    """What holds for want of a clause, and the figures that no fact holds."""
    others = [threshold for threshold in thresholds if not (threshold.fact and threshold.limits)]
    return [{"fact": other.fact or None, "what": french(other.what), **_figure(other)} for other in others]


def _figure(threshold: Threshold) -> Json:
    return {
        "bound": threshold.bound.value,
        "text": french(threshold.value.text),
        "value": threshold.value.normal,
        "when": french(threshold.when),
        "note": french(threshold.note),
    }


def _day(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None
