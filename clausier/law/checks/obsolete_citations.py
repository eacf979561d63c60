"""The texts that a document cites are in force, under the numbers it gives."""

from collections.abc import Iterable, Sequence

from clausier.law.case import Case
from clausier.law.check import Check
from clausier.law.citations import Citation, parse
from clausier.law.obsolete import Obsolete, cited, obsolete
from clausier.law.phrases import lowered
from clausier.law.resolution import Status, resolve
from clausier.law.verdict import Finding, Verdict
from clausier.model import Clause

# Rules that documents most often cite the text of, or that of the one before.
_RULES = (
    "late-interest-floor", "recovery-indemnity", "force-majeure", "hardship", "penalty", "liability-foreseeable",
    "liability-direct", "term-resolution-clause", "terms-change", "imbalance-commerce", "cgv-communication",
    "invoice-mentions", "commissaire-justice", "jurisdiction-tj", "gdpr-28-3", "gdpr-30-2", "lil",
)  # fmt: skip
_WORST_FIRST = (Status.REUSED, Status.REPEALED, Status.RENUMBERED, Status.OUTDATED_WORDING, Status.CODIFIED)


def decide(case: Case) -> Finding | None:
    found = obsolete(case.version, case.corpus.instruments, case.date)
    if found:
        return _outdated(case, sorted(found, key=lambda one: _WORST_FIRST.index(one.resolution.status)))
    if case.version.reviewed is not None:
        return None  # what was not read may cite others
    texts = case.corpus.instruments
    every = [(clause, citation) for clause in case.version.clauses for citation in cited(clause, texts)]
    rules = _applied(case, ((citation.instrument, citation.article) for _, citation in every))
    clauses = tuple(dict.fromkeys(clause.id for clause, _ in every))
    if unsure := [citation for clause, citation in every if not _sure(case, clause, citation)]:
        reason = (
            f"Aucune citation n'est dépassée à notre connaissance, mais celle-ci reste à vérifier : {unsure[0].text}."
        )
        return Finding(Verdict.CAUTION, reason, rules, clauses, missing="ce que dit ce texte à cette date")
    if not rules:
        what = "que des textes en vigueur, sur d'autres règles que celles suivies ici" if every else "aucun texte"
        return Finding(Verdict.NOT_APPLICABLE, f"Le document ne cite {what}.", rules, clauses)
    return Finding(Verdict.CONFORMING, "Les textes que le document cite sont en vigueur.", rules, clauses)


def _outdated(case: Case, found: Sequence[Obsolete]) -> Finding:
    first, count = found[0], len(found)
    which = f"{count} citations sont dépassées, dont celle-ci" if count > 1 else "Une citation est dépassée"
    already = ", déjà à la date du document" if first.from_the_start else ""
    reason = f"{which}{already} : {lowered(first.resolution.why.replace('’', chr(39)))}"
    places = ((target.instrument, target.article) for one in found for target in one.resolution.now)
    clauses = tuple(dict.fromkeys(one.clause for one in found))
    missing = "ce que les parties ont voulu viser" if first.resolution.confirmed else "le nouveau numéro, à confirmer"
    return Finding(Verdict.CAUTION, reason, _applied(case, places), clauses, missing=missing)


def _sure(case: Case, clause: Clause, citation: Citation) -> bool:
    """Whether a citation is in force for what the clause is about."""
    found = (resolve(citation, case.corpus.instruments, case.date, topic.id) for topic in clause.topics)
    return any(resolution.status is Status.CURRENT and resolution.confirmed for resolution in found)


def _applied(case: Case, places: Iterable[tuple[str | None, str]]) -> tuple[str, ...]:
    """The rules that stand in these places, a text and an article, or the whole text."""
    wanted = set(places)
    return tuple(rule for rule in _RULES if any(_within(citation, wanted) for citation in _cites(case, rule)))


def _within(citation: Citation, places: set[tuple[str | None, str]]) -> bool:
    return (citation.instrument, citation.article) in places or (citation.instrument, "") in places


def _cites(case: Case, rule: str) -> tuple[Citation, ...]:
    """Where a rule stands on the day; nowhere before it was in force."""
    there = case.corpus.rules[rule].at(case.date)
    return tuple(c for cite in there.cites for c in parse(cite, case.corpus.instruments)) if there else ()


CHECK = Check(
    id="textes-cites",
    question="Les textes cités sont-ils encore en vigueur ?",
    topic="clauses-generales",
    rules=_RULES,
    facts=(),
    decide=decide,
    caveats=("Une citation dépassée n'annule pas la clause : ce qu'elle prévoit se lit sans elle.",),
)
