"""The article that a clause on force majeure cites is the one that deals with it on the day."""

from clausier.law import wording
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.citations import Citation, parse
from clausier.law.listing import bracketed
from clausier.law.obsolete import cited
from clausier.law.phrases import lowered
from clausier.law.resolution import Resolution, Status, resolve, uses
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT, _TOPIC, _OWN = "force-majeure", "force_majeure_statute", "force-majeure", "force_majeure_conditions"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    found = _citations(case)
    if unknown := case.stated(_FACT) if not found else ():
        reason = f"Le document renvoie à un texte que nos tables ne connaissent pas {bracketed(unknown)}."
        return finding(Verdict.CAUTION, reason, _RULE, on=unknown, missing="le texte visé")
    if not found:
        own = case.stated(_OWN)
        law = f"la loi complète sa définition ({_places(case)})" if own else f"la loi s'applique ({_places(case)})"
        reason = f"Le document ne cite aucun article sur la force majeure : {law}."
        return finding(Verdict.SILENCE, reason, _RULE, on=own, facts=[_FACT])
    table = case.corpus.instruments
    resolved = [(clause, resolve(citation, table, case.date, _TOPIC)) for clause, citation in found]
    doubtful = [r for r in resolved if r[1].status is Status.UNKNOWN or not r[1].confirmed]
    if wrong := [r for r in resolved if r[1].status.obsolete] or doubtful:
        return _caution(case, *wrong[0])
    clauses = tuple(dict.fromkeys(clause for clause, _ in resolved))
    reason = f"La clause cite le bon article : {lowered(_plain(resolved[0][1].why))}"
    return Finding(Verdict.CONFORMING, reason, (_RULE,), clauses, (_FACT,))


def _citations(case: Case) -> list[tuple[str, Citation]]:
    """What the document cites for force majeure, with the clause, each once."""
    table = case.corpus.instruments
    said = [(s.clause, c) for s in case.stated(_FACT) for c in parse(s.value.text, table)]
    listed = [
        (clause.id, c) for clause in case.clauses(_TOPIC) for c in cited(clause, table) if _TOPIC in uses(c, table)
    ]
    return list(dict.fromkeys([*said, *listed]))


def _places(case: Case) -> str:
    """« articles 1218 et 1351 du Code civil »: where the rule stands on the day."""
    rule, table = case.corpus.rules[_RULE].at(case.date), case.corpus.instruments
    assert rule  # without it, nothing is decided
    return _plain(wording.articles([c for cite in rule.cites for c in parse(cite, table)], table))


def _caution(case: Case, clause: str, resolution: Resolution) -> Finding:
    since, dated = resolution.since, case.version.date
    missing = "le texte que les parties ont voulu viser"
    if since and (dated is None or dated < since):
        missing = "la date de signature : un contrat plus ancien que ce changement reste régi par l'ancien texte"
    return Finding(Verdict.CAUTION, _plain(resolution.why), (_RULE,), (clause,), (_FACT,), missing)


def _plain(why: str) -> str:
    return why.replace("’", "'")


CHECK = Check(
    id="article-force-majeure",
    question="L'article cité sur la force majeure est-il le bon ?",
    topic=_TOPIC,
    rules=(_RULE,),
    facts=(_FACT, _OWN),
    decide=decide,
    caveats=("Un mauvais numéro d'article ne suffit pas, à lui seul, à priver la clause d'effet.",),
)
