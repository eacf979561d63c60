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
        "scope": french(rule.scope),
        "cites": [french(text) for text in rule.cites],
        "topics": list(rule.topics),
        "replaces": french(rule.replaces),
        "since": _day(rule.since),
        "until": _day(rule.until),
        "verified": rule.verified.value,
        "checked": rule.checked.isoformat(),
        "review_by": rule.review_by.isoformat(),
        "thresholds": _thresholds(rule.thresholds),
        "facts": list(rule.facts),
        "former": [
            {
                "since": _day(former.since),
                "until": former.until.isoformat(),
                "cites": [french(text) for text in former.cites],
                "thresholds": _thresholds(former.thresholds),
            }
            for former in rule.former
        ],
        "url": site.rule(rule.id),
    }


def _thresholds(thresholds: Sequence[Threshold]) -> list[Json]:
    return [
        {
            "fact": limit.fact,
            "bound": limit.bound.value,
            "text": french(limit.value.text),
            "value": limit.value.normal,
            "when": french(limit.when),
            "note": french(limit.note),
        }
        for limit in thresholds
    ]


def _day(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None
