"""What Lighthouse found, read from its JSON."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

CATEGORIES = {
    "performance": "Performance",
    "accessibility": "Accessibilité",
    "best-practices": "Bonnes pratiques",
    "seo": "Référencement",
}
FULL = 100


@dataclass(frozen=True)
class Run:
    """The score of each category (0 to 100), and below a full score, what cost points: its audits, in words."""

    scores: Mapping[str, int]
    failed: Mapping[str, Sequence[str]]


def read(report: Mapping[str, Any]) -> Run:
    """A run from Lighthouse's report. Raises ValueError if it could not load the page."""
    if error := report.get("runtimeError"):
        raise ValueError(error["message"])
    scores = {name: _score(report["categories"][name]["score"]) for name in CATEGORIES}
    failed = {name: _failed(report, name) for name, score in scores.items() if score < FULL}
    return Run(scores, failed)


def middle(runs: Sequence[Run]) -> Run:
    """The median score of each category, with the audits of the run that has it, or of the nearest below."""
    scores = {name: math.floor(median(run.scores[name] for run in runs)) for name in CATEGORIES}
    failed = {}
    for name, score in scores.items():
        if score < FULL:
            below = [run for run in runs if run.scores[name] <= score]
            failed[name] = max(below, key=lambda run: run.scores[name]).failed[name]
    return Run(scores, failed)


def told(page: str, run: Run) -> str:
    """The line of a page, and one for each audit that cost points."""
    scores = ", ".join(f"{word} {run.scores[name]}" for name, word in CATEGORIES.items())
    lines = [f"  {CATEGORIES[name]} : {audit}" for name, audits in run.failed.items() for audit in audits]
    return "\n".join([f"{page} : {scores}", *lines])


def _score(share: float | None) -> int:
    return round(100 * (share or 0))


def _failed(report: Mapping[str, Any], category: str) -> list[str]:
    """The audits with a weight that are not full, the heaviest loss first."""
    lost = []
    for reference in report["categories"][category]["auditRefs"]:
        audit = report["audits"][reference["id"]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
            value = f" ({audit['displayValue']})" if audit.get("displayValue") else ""
            lost.append((reference["weight"] * (1 - audit["score"]), f"{audit['title']}{value} [{reference['id']}]"))
    return [text for _, text in sorted(lost, reverse=True)]
