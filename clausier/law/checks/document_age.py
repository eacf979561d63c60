"""How many reforms a document is older than, on what it deals with."""

import datetime

from clausier.law.case import Case
from clausier.law.check import Check
from clausier.law.obsolete import cited
from clausier.law.phrases import joined, lowered
from clausier.law.sole_trader import is_sole_trader
from clausier.law.verdict import Finding, Verdict
from clausier.model import Clause
from clausier.quantities.word import french_date

_ACCEPTED = "terms-acceptance"
# Rules whose coming in force changed what a document of this sort says, or where it finds the law.
_REFORMS = (
    "recovery-indemnity", "force-majeure", "hardship", "term-resolution-clause", "gdpr-28-3", "late-interest-floor",
    "jurisdiction-tj", "amicable", "da-retrieval", "da-notice", "einvoicing",
)  # fmt: skip
_SOLE_TRADER = "ei-mention"  # whatever the document deals with


def decide(case: Case) -> Finding | None:
    if not case.rule(_ACCEPTED):
        return None
    dated = case.version.date
    if dated is None:
        return _undated(case)
    followed = (*_REFORMS, *([_SOLE_TRADER] if is_sole_trader(case.provider) else []))
    newer = [(since, rule) for rule in followed if (since := _newer(case, rule, dated))]
    if not newer:
        reason = f"Le document est du {french_date(dated)} : aucune des réformes suivies ici n'est plus récente."
        return Finding(Verdict.NOT_APPLICABLE, reason, (_ACCEPTED,))
    newer.sort()
    names = joined([f"{lowered(case.corpus.rules[rule].title)} ({french_date(since)})" for since, rule in newer])
    reason = (
        f"Le document est du {french_date(dated)} ; parmi les réformes suivies ici, celles-ci sont plus récentes sur "
        f"ses sujets : {names}."
    )
    missing = "si une version plus récente existe"
    return Finding(Verdict.CAUTION, reason, tuple(rule for _, rule in newer), missing=missing)


def _newer(case: Case, id_: str, dated: datetime.date) -> datetime.date | None:
    """Since when a rule that the document deals with stands as it does, if that is after the document was dated."""
    rule = case.corpus.rules[id_]
    now = rule.at(case.date)
    if now is None or now.since is None or now.since <= dated:
        return None
    dealt = id_ == _SOLE_TRADER or any(topic in case.version.by_topic for topic in rule.topics)
    return now.since if dealt else None


def _undated(case: Case) -> Finding:
    """A document without a date is younger than the texts it cites; the clauses that cite the youngest tell it."""
    reason = "Le document ne porte pas de date : on ne sait pas quelle version vaut"
    firsts = [(first, clause.id) for clause in case.version.clauses for first in _firsts(case, clause)]
    if not firsts:
        reason += ", ni quel droit elle suit."
        return Finding(Verdict.CAUTION, reason, (_ACCEPTED,), missing="la date du document")
    latest, _ = max(firsts)
    clauses = tuple(dict.fromkeys(clause for first, clause in firsts if first == latest))
    reason += f" ; les textes qu'il cite le font postérieur au {french_date(latest)}."
    return Finding(Verdict.CAUTION, reason, (_ACCEPTED,), clauses, missing="la date du document")


def _firsts(case: Case, clause: Clause) -> list[datetime.date]:
    """The first day on which each text of a clause could be cited: an article under that number, or the text itself."""
    found = []
    for citation in cited(clause, case.corpus.instruments):
        instrument = case.corpus.instruments.by_id.get(citation.instrument or "")
        entries = instrument.entries(citation.article) if instrument and citation.article else ()
        days = [entry.since for entry in entries] if entries else [instrument.signed if instrument else None]
        if known := [day for day in days if day]:
            found += [min(known)] if len(known) == len(days) else []
    return found


CHECK = Check(
    id="age-document",
    question="Le document est-il à jour ?",
    topic="documents-contractuels",
    rules=(_ACCEPTED, *_REFORMS, _SOLE_TRADER),
    facts=(),
    decide=decide,
    caveats=(
        "Un document ancien n'est pas contraire au droit pour autant : la loi s'applique même s'il n'en dit rien.",
        "Chaque règle a son champ : celle sur la récupération des données vise l'informatique en nuage.",
    ),
)
