"""How many reforms a document is older than, on what it deals with."""

import datetime

from clausier.law.case import Case
from clausier.law.check import Check
from clausier.law.phrases import joined, lowered
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import french_date

_ACCEPTED = "terms-acceptance"
# Rules whose coming in force changed what a document of this sort says, or where it finds the law.
_REFORMS = (
    "recovery-indemnity", "force-majeure", "hardship", "term-resolution-clause", "gdpr-28-3", "late-interest-floor",
    "jurisdiction-tj", "amicable", "da-retrieval", "einvoicing",
)  # fmt: skip


def decide(case: Case) -> Finding | None:
    if not case.rule(_ACCEPTED):
        return None
    dated = case.version.date
    if dated is None:
        reason = "Le document ne porte pas de date : on ne sait ni quelle version vaut, ni quel droit elle suit."
        return Finding(Verdict.CAUTION, reason, (_ACCEPTED,), missing="la date du document")
    newer = [(since, rule) for rule in _REFORMS if (since := _newer(case, rule, dated))]
    if not newer:
        reason = f"Le document est du {french_date(dated)} : aucune des réformes suivies ici n'est plus récente."
        return Finding(Verdict.NOT_APPLICABLE, reason, (_ACCEPTED,))
    newer.sort()
    names = joined([f"{lowered(case.corpus.rules[rule].title)} ({french_date(since)})" for since, rule in newer])
    reason = f"Le document est du {french_date(dated)} ; sur ses sujets, ceci est plus récent : {names}."
    missing = "si une version plus récente existe"
    return Finding(Verdict.CAUTION, reason, tuple(rule for _, rule in newer), missing=missing)


def _newer(case: Case, id_: str, dated: datetime.date) -> datetime.date | None:
    """Since when a rule that the document deals with stands as it does, if that is after the document was dated."""
    rule = case.corpus.rules[id_]
    now = rule.at(case.date)
    if now is None or now.since is None or now.since <= dated:
        return None
    return now.since if any(topic in case.version.by_topic for topic in rule.topics) else None


CHECK = Check(
    id="age-document",
    question="Le document est-il à jour ?",
    topic="documents-contractuels",
    rules=(_ACCEPTED, *_REFORMS),
    facts=(),
    decide=decide,
    caveats=(
        "Un document ancien n'est pas contraire au droit pour autant : la loi s'applique même s'il n'en dit rien.",
        "Chaque règle a son champ : celle sur la récupération des données vise l'informatique en nuage.",
    ),
)
