"""Loss of data ruled out by a provider that is paid to keep them."""

from collections.abc import Iterable

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.exclusions import CAUSES, DAMAGES, DATA, EVERYTHING, telling
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact

_ESSENTIAL, _DIRECT, _IMPOSED = "essential-obligation", "liability-direct", "da-unfair"
_RECALLED, _CAP = "liability_carveouts", "liability_cap"
_ERASED, _HOST = "effacement-apres-delai", "hebergeur"
_ON_DATA = {"sauvegarde", "recuperation-donnees"}
_EMPTIES = "un juge peut tenir pour non écrite une clause qui vide cet engagement de sa substance"


@about(DAMAGES, _RECALLED, cloud.FACT, rules=(_DIRECT,))
def decide(case: Case) -> Finding | None:
    lost, kept = _lost(case), cloud.keeps_data(case)
    if not lost:
        return _not_ruled_out(case, kept)
    if not kept and case.stated(cloud.FACT):
        reason = (
            "Le document écarte la perte de données sans compter de sauvegarde ni d'hébergement parmi ses services : "
            "la loi le permet, sauf dol ou faute lourde."
        )
        return finding(Verdict.DEROGATION, reason, _DIRECT, "liability-gross-fault", on=lost)
    if not kept:
        reason = "Le document écarte la perte de données sans dire si le prestataire les sauvegarde ou les héberge."
        return finding(Verdict.CAUTION, reason, _DIRECT, on=lost, facts=[cloud.FACT], missing="les services commandés")
    rules = [rule for rule in (_ESSENTIAL, *_imposed(case)) if case.rule(rule)] or [_DIRECT]
    there = [s for s in lost if not _apart(case, s, kept)]
    elsewhere = [s for s in lost if s not in there]
    own = f" et écarte ceci {bracketed(there)}" if there else ""
    also = (
        f" ; d'autres parties du document écartent {bracketed(elsewhere)}, sans dire si cela vaut pour ces données"
        if elsewhere
        else ""
    )
    reason = f"Le prestataire garde des données {bracketed(kept)}{own}{also} : {_EMPTIES}."
    missing = "si garder ces données était l'essentiel de la prestation, et si la clause a pu se négocier"
    missing += " ; si les exclusions des autres parties valent pour elles" if elsewhere else ""
    on = [*lost, *kept, *cloud.on_own_servers(case)]
    return finding(Verdict.CAUTION, reason, *rules, on=on, missing=missing)


def _not_ruled_out(case: Case, kept: tuple[StatedFact, ...]) -> Finding:
    cap = case.stated(_CAP)
    within = " dans la limite du plafond" if cap else ""
    host = [s for s in case.stated(CAUSES) if s.value.normal == _HOST]
    if kept and host:
        reason = (
            f"Le prestataire garde des données {bracketed(kept)} et ne répond pas de son hébergeur {bracketed(host)}, "
            f"ce qui peut viser une perte de données ; le reste, s'il suit directement d'une faute, se répare{within}."
        )
        rules = (_DIRECT, *filter(case.rule, (_ESSENTIAL,)))
        missing = "si la perte de données chez l'hébergeur est visée, et ce qui est essentiel dans la prestation"
        return finding(Verdict.CAUTION, reason, *rules, on=[*host, *kept, *cap], missing=missing)
    reason = (
        "Le document n'écarte pas la perte de données : si elle suit directement d'une faute, elle se répare"
        f"{',' + within if cap else ''}."
    )
    return finding(Verdict.SILENCE, reason, _DIRECT, on=cap, facts=[DAMAGES])


def _lost(case: Case) -> tuple[StatedFact, ...]:
    """What rules out loss of data: by name, in every case, or after a delay where the clause is about data."""
    return telling((*_damages(case), *(s for s in case.stated(CAUSES) if s.value.normal == _ERASED)))


def _damages(case: Case) -> Iterable[StatedFact]:
    on_data = {clause.id for clause in case.clauses(*_ON_DATA)}
    for s in case.stated(DAMAGES):
        if s.value.normal == DATA or (s.value.normal == EVERYTHING and (not s.when or s.clause in on_data)):
            yield s


def _apart(case: Case, lost: StatedFact, kept: tuple[StatedFact, ...]) -> bool:
    """Whether an exclusion stands in another part of the document than all that is said of keeping data."""
    parts = {clause.id: clause.part for clause in case.version.clauses}
    return bool(parts[lost.clause]) and parts[lost.clause] not in {parts[s.clause] for s in kept}


def _imposed(case: Case) -> tuple[str, ...]:
    """The European rule on clauses imposed over data, where gross fault is not set apart."""
    return () if {"dol", "faute-lourde"} <= case.choices(_RECALLED) else (_IMPOSED,)


CHECK = Check(
    id="perte-de-donnees",
    question="Qui garde les données répond-il de leur perte ?",
    topic="responsabilite",
    rules=(_ESSENTIAL, _DIRECT, _IMPOSED, "liability-gross-fault"),
    facts=(DAMAGES, CAUSES, _RECALLED, _CAP, cloud.FACT, cloud.OPERATOR),
    decide=decide,
    caveats=(
        (
            "Pour un contrat conclu depuis le 12 septembre 2025, une règle européenne écarte la clause imposée à une "
            "entreprise, sur l'accès aux données ou leur usage, qui exclut la faute lourde."
        ),
    ),
)
