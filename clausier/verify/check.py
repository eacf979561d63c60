"""The checks of one version against the text it was read from, and the report of what fails."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausier.instruments import Instruments
from clausier.law.citations import parse
from clausier.model import Clause, Version
from clausier.quantities.word import french_date
from clausier.verify import figures, originality
from clausier.words import words


@dataclass(frozen=True)
class Finding:
    """What fails, where: `line` of the source, 0 when none; `clause` its id, empty when none."""

    check: str
    line: int
    clause: str
    text: str

    def __str__(self) -> str:
        places = filter(None, (self.check, f"ligne {self.line}" if self.line else "", self.clause))
        return f"  {' · '.join(places)} : {self.text}"


@dataclass(frozen=True)
class Tally:
    """A check's result: how many units pass, out of how many."""

    check: str
    passed: int
    total: int

    @property
    def percent(self) -> float:
        return 100 * self.passed / self.total if self.total else 100.0


@dataclass(frozen=True)
class Report:
    """All checks of a version. Waived findings count as passed and are listed apart."""

    tallies: tuple[Tally, ...]
    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        return not self.findings


def check(
    version: Version, raw: bytes, all_runs: set[tuple[str, ...]], texts: list[tuple[str, str]], instruments: Instruments
) -> Report:
    """`raw` is the source file; `all_runs` the runs of every source; `texts` those of the data file (place, text);
    `instruments` the legal texts that a citation may name."""
    lines = raw.decode("utf-8").split("\n")
    found: list[Finding] = []
    tallies: list[Tally] = []
    if (digest := hashlib.sha256(raw).hexdigest()) != version.source.sha256:
        found.append(Finding("empreinte", 0, "", f"le fichier a changé : sha256 {digest}"))

    uncovered = list(_coverage(version, lines))
    filled = sum(1 for line in lines if line.strip())
    found += uncovered
    tallies.append(Tally("couverture", filled - len(uncovered), filled))

    total = 0
    wrong: list[Finding] = []
    long: list[Finding] = []
    restated = [clause for clause in version.clauses if clause.summary]  # all, but in a draft
    for clause in restated:
        span = "\n".join(lines[n - 1] for n in clause.locator.lines() if n <= len(lines))
        count, findings = _figures(clause, span, instruments)
        total += count
        wrong += findings
        if (ours := len(words(clause.summary))) > (theirs := len(words(span))):
            long.append(Finding("longueur", clause.locator.first, clause.id, f"{ours} mots pour {theirs}"))
    copied = [
        Finding("originalité", 0, place, f"recopié du document : « {passage} »")
        for place, text in texts
        for passage in originality.copied(text, all_runs)
    ]
    kept = [f for f in wrong + long + copied if not _waived(f, version)]
    waived = [f for f in wrong + long + copied if _waived(f, version)]
    for name, units in (("chiffres", total), ("originalité", len(texts)), ("longueur", len(restated))):
        tallies.append(Tally(name, units - sum(f.check == name for f in kept), units))
    return Report(tuple(tallies), tuple(found + kept), tuple(waived))


def _coverage(version: Version, lines: list[str]) -> Iterator[Finding]:
    """Non-blank lines in no clause and no skipped span. (A line in two is refused when the data is loaded.)"""
    owned = {n for clause in version.clauses for n in clause.locator.lines()}
    owned |= {n for skipped in version.skipped for n in skipped.locator.lines()}
    for number, line in enumerate(lines, 1):
        if line.strip() and number not in owned:
            yield Finding("couverture", number, "", f"« {line.strip()[:80]} »")
    for clause in version.clauses:
        if clause.locator.last > len(lines):
            yield Finding("couverture", clause.locator.last, clause.id, "cette ligne n'existe pas dans la source")


def _figures(clause: Clause, span: str, instruments: Instruments) -> tuple[int, list[Finding]]:
    """How many figures were looked at, and those lost or added by the restatement."""
    kept = [clause.summary, *clause.cites, *(f"{s.value.text} {s.when}" for s in clause.facts)]
    ours = {figure for text in kept for figure in figures.figures(text)}
    known = {figure for text in _cited(clause, instruments) for figure in figures.figures(text)}
    required = figures.figures(span, numbered=True)
    findings = [
        Finding("chiffres", _line_of(figure, clause, span), clause.id, f"« {figure} » manque dans la restitution")
        for figure in figures.missing(required, ours | known)
    ]
    findings += [
        Finding("chiffres", clause.locator.first, clause.id, f"« {figure} » n'est pas dans la source")
        for figure in figures.added(ours, figures.figures(span))
    ]
    return len(required | ours), findings


def _cited(clause: Clause, instruments: Instruments) -> Iterator[str]:
    """The number and the date of each text cited: who writes « RGPD, art. 28 » has kept « 2016/679 » too."""
    for citation in (found for cite in clause.cites for found in parse(cite, instruments)):
        if known := instruments.by_id.get(citation.instrument or ""):
            yield f"{known.number} {french_date(known.signed) if known.signed else ''}"


def _line_of(figure: figures.Figure, clause: Clause, span: str) -> int:
    numbers = list(clause.locator.lines())
    for number, line in zip(numbers, span.split("\n"), strict=False):
        if any(f.value == figure.value for f in figures.figures(line)):
            return number
    return clause.locator.first


_NAMES = {"chiffres": "figures", "originalité": "originality", "longueur": "length"}


def _waived(finding: Finding, version: Version) -> bool:
    """An exception holds for its clause, and for the words it quotes: « 3 » excuses no « 30 jours »."""
    clause, _, _ = finding.clause.partition(".")  # the originality check names a field after the clause
    return any(
        w.check == _NAMES[finding.check]
        and w.clause == clause
        and re.search(rf"(?<!\w){re.escape(w.text)}(?!\w)", finding.text)
        for w in version.waivers
    )


def dated(version: Version) -> str:
    """The version as the report names it."""
    return f"{version.provider} · {version.document}" + (f" du {french_date(version.date)}" if version.date else "")
