"""What the checks found in a document is recalled while the document, the vocabularies and the law are the same."""

import datetime
import marshal
from typing import Any, TypeAlias

from clausier.kept import Kept, digest
from clausier.law import survey
from clausier.law.check import Check
from clausier.law.examine import Examined, examine
from clausier.law.verdict import Finding, Verdict
from clausier.model import Corpus, Provider, Version
from clausier.recall import Reading

# A check, a verdict, a reason, then ids of rules, of clauses and of facts, and what is missing.
_Plain: TypeAlias = tuple[str, str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str]


def recall(reading: Reading, kept: Kept) -> None:
    """Makes the survey of the corpus that was read, from what is kept and, for the rest, by examining."""
    survey.begin(reading.corpus, _Finder(reading, kept).find)


class _Finder:
    """Findings by document, as plain values: a check, a verdict, a reason and ids."""

    def __init__(self, reading: Reading, kept: Kept) -> None:
        self._reading, self._kept = reading, kept
        self._same: dict[Any, Any] = {}
        self._everywhere: dict[_Plain, Examined] = {}

    def find(
        self, law: Corpus, provider: Provider, version: Version, date: datetime.date, checks: tuple[Check, ...]
    ) -> tuple[Examined, ...]:
        name = f"law/{provider.id}/{version.document}"
        key = digest(self._reading.law, self._reading.providers[provider.id])
        plain: list[_Plain]
        if raw := self._kept.get(name, key):
            plain = marshal.loads(raw)
        else:
            plain = [
                (e.check.id, f.verdict.value, f.reason, f.rules, f.clauses, f.facts, f.missing)
                for e in examine(law, provider, version, date, checks)
                for f in (e.finding,)
            ]
            self._kept.put(name, key, marshal.dumps(plain))
        by_id = {check.id: check for check in checks}
        return tuple(self._examined(by_id[each[0]], each) for each in plain)

    def _examined(self, check: Check, plain: _Plain) -> Examined:
        """What rests on no clause is the same in many documents, and most reasons are: all that is held once."""
        if plain in self._everywhere:
            return self._everywhere[plain]
        _, verdict, reason, rules, clauses, *rest = plain
        parts = (self._same.setdefault(part, part) for part in (reason, rules, clauses, *rest))
        found = Examined(check, Finding(Verdict(verdict), *parts))
        if not clauses:
            self._everywhere[plain] = found
        return found
