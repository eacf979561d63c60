"""The texts that a document cites are in force, under the numbers it gives."""

from collections.abc import Iterable, Sequence

from clausier.law.case import Case
from clausier.law.check import Check
from clausier.law.citations import Citation, parse
from clausier.law.obsolete import Obsolete, cited, obsolete
from clausier.law.resolution import Status, resolve
from clausier.law.verdict import Finding, Verdict
from clausier.model import Clause

# Rules that documents most often cite the text of, or that of the one before.
_RULES = (
    "late-interest-floor", "recovery-indemnity", "force-majeure", "hardship", "penalty", "liability-foreseeable",
    "liability-direct", "term-resolution-clause", "terms-change", "imbalance-commerce", "cgv-communication",
    "invoice-mentions", "commissaire-justice", "jurisdiction-tj", "gdpr-28-3", "gdpr-30-2", "lil",
)  # fmt: skip
# An institution stands in no text: the rule that gave it its name.
_NAMED_BY = {"commissaire-de-justice": "commissaire-justice", "tribunal-judiciaire": "jurisdiction-tj"}
_MOST = 3  # sentences
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
        missing = "ce que dit ce texte à cette date"
        return Finding(Verdict.CAUTION, reason, rules or _followed(case), clauses, missing=missing)
    if not rules:
        what = "que des textes en vigueur, sur d'autres règles que celles suivies ici" if every else "aucun texte"
        return Finding(Verdict.NOT_APPLICABLE, f"Le document ne cite {what}.", _followed(case), clauses)
    return Finding(Verdict.CONFORMING, "Les textes que le document cite sont en vigueur.", rules, clauses)


def _outdated(case: Case, found: Sequence[Obsolete]) -> Finding:
    """Each in a sentence of its own, up to three; an original text that a code now holds is told as such."""
    told = dict.fromkeys(_told(one) for one in found)
    shown = list(told)[:_MOST]
    if more := len(told) - len(shown):
        shown.append(f"{more} autres citations sont à revoir." if more > 1 else "Une autre citation est à revoir.")
    applied = tuple(dict.fromkeys(rule for one in found for rule in _of_clause(case, one)))
    clauses = tuple(dict.fromkeys(one.clause for one in found))
    sure = all(one.resolution.confirmed for one in found)
    missing = "ce que les parties ont voulu viser" if sure else "le nouveau numéro, à confirmer"
    return Finding(Verdict.CAUTION, " ".join(shown), applied, clauses, missing=missing)


def _told(one: Obsolete) -> str:
    """« L'article 1148 du Code civil dit autre chose depuis… ; c'était déjà le cas à la date du document. »"""
    why = one.resolution.why.replace("’", "'")
    return f"{why.removesuffix('.')} ; c'était déjà le cas à la date du document." if one.from_the_start else why


def _of_clause(case: Case, one: Obsolete) -> tuple[str, ...]:
    """The rules that stand where the citation should point, those on what the clause states before all others."""
    rules = _applied(case, ((target.instrument, target.article) for target in one.resolution.now))
    clause = next(clause for clause in case.version.clauses if clause.id == one.clause)
    stated = {s.fact.id for s in clause.facts}
    own = tuple(rule for rule in rules if stated & _facts(case, rule))
    return own or rules or _followed(case, *(topic.id for topic in clause.topics))


def _followed(case: Case, *topics: str) -> tuple[str, ...]:
    """The rules in force that the check follows, where none stands in what is cited: those on these topics, or all."""
    every = tuple(filter(case.rule, _RULES))
    return tuple(rule for rule in every if {*topics} & {*case.corpus.rules[rule].topics}) or every


def _facts(case: Case, rule: str) -> set[str]:
    """The facts that a rule limits or sheds light on."""
    applied = case.corpus.rules[rule]
    return {*applied.facts, *(limit.fact for limit in applied.thresholds)}


def _sure(case: Case, clause: Clause, citation: Citation) -> bool:
    """Whether a citation is in force for what the clause is about."""
    found = (resolve(citation, case.corpus.instruments, case.date, topic.id) for topic in clause.topics)
    return any(resolution.status is Status.CURRENT and resolution.confirmed for resolution in found)


def _applied(case: Case, places: Iterable[tuple[str | None, str]]) -> tuple[str, ...]:
    """The rules that stand in these places, a text and an article, or the whole text."""
    wanted = set(places)
    named = {_NAMED_BY.get(instrument or "") for instrument, _ in wanted}
    return tuple(
        rule
        for rule in _RULES
        if (rule in named and case.rule(rule)) or any(_within(citation, wanted) for citation in _cites(case, rule))
    )


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
