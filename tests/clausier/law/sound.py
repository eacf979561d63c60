"""What holds of every finding, whatever the check, the document and the day."""

import datetime
import re

from clausier.law.check import Check
from clausier.law.verdict import Finding, Verdict
from clausier.model import Corpus, Version

# What a sentence put together from pieces may be left with.
_LEFT_OVER = re.compile(r"None|\.\.|\(\(|\(\)|  | [,.)]|[,(] ?[,.)]|^[^\w«]")
# Checks that may be decided by who the provider is, or by whom the terms are for: there is no fact to name.
_BY_WHO = {"mention-ei", "contenu-conditions-generales"}


def sound(corpus: Corpus, version: Version, check: Check, finding: Finding, day: datetime.date) -> None:
    """Raises AssertionError where a finding does not rest on what it says, or does not say it in a sentence."""
    assert finding.rules, check.id
    assert {*finding.rules} <= {*check.rules}, check.id
    assert all(corpus.rules[rule].in_force(day) for rule in finding.rules), check.id
    assert {*finding.facts} <= {*check.facts}, check.id
    assert {*finding.clauses} <= {clause.id for clause in version.clauses}, check.id
    assert finding.facts or not check.facts or check.id in _BY_WHO, check.id  # what was said, or what was looked for
    for ids in (finding.rules, finding.facts, finding.clauses):
        assert len(ids) == len({*ids}), check.id
    assert bool(finding.missing) == (finding.verdict is Verdict.CAUTION), check.id
    assert finding.reason.endswith((".", "»")), finding.reason
    assert not finding.reason[0].islower(), finding.reason
    assert not _LEFT_OVER.search(finding.reason), finding.reason
    assert finding.reason.count("(") == finding.reason.count(")"), finding.reason
    assert not finding.missing.endswith("."), finding.missing  # the end of a sentence of the page
    assert not _LEFT_OVER.search(finding.missing) or not finding.missing, finding.missing
