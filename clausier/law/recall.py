"""What the checks found in a document is recalled while the document, the vocabularies and the law are the same."""

import datetime
import marshal
from typing import Any

from clausier.kept import Kept, digest
from clausier.law import survey
from clausier.law.check import Check
from clausier.law.examine import Examined, examine
from clausier.law.verdict import Finding, Verdict
from clausier.model import Corpus, Provider, Version
from clausier.recall import Reading


def recall(reading: Reading, kept: Kept) -> None:
    """Makes the survey of the corpus that was read, from what is kept and, for the rest, by examining."""
    survey.begin(reading.corpus, _Finder(reading, kept).find)


class _Finder:
    """Findings by document, as plain values: a check, a verdict, a reason and ids."""

    def __init__(self, reading: Reading, kept: Kept) -> None:
        self._reading, self._kept = reading, kept
        self._same: dict[Any, Any] = {}

    def find(
        self, law: Corpus, provider: Provider, version: Version, date: datetime.date, checks: tuple[Check, ...]
    ) -> tuple[Examined, ...]:
        name = f"law/{provider.id}/{version.document}"
        key = digest(self._reading.law, self._reading.providers[provider.id])
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
        return tuple(Examined(by_id[id_], self._finding(*rest)) for id_, *rest in plain)

    def _finding(self, verdict: str, *rest: Any) -> Finding:
        """Most reasons and ids come back in many documents: they are held once."""
        return Finding(Verdict(verdict), *(self._same.setdefault(part, part) for part in rest))
