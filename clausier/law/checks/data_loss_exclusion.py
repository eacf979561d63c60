"""Loss of data ruled out by a provider that is paid to keep them."""

from clausier.law import cloud
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import Choice

_ESSENTIAL, _DIRECT, _IMPOSED = "essential-obligation", "liability-direct", "da-unfair"
_FACT, _RECALLED = "excluded_damages", "liability_carveouts"
_LOSS = ("perte-donnees", "tout-dommage")


@about(_FACT, _RECALLED, cloud.FACT, rules=(_DIRECT,))
def decide(case: Case) -> Finding | None:
    lost = [s for s in case.stated(_FACT) if isinstance(s.value, Choice) and s.value.id in _LOSS]
    if not lost:
        reason = "Le document n'écarte pas la perte de données : si elle suit directement d'une faute, elle se répare."
        return finding(Verdict.SILENCE, reason, _DIRECT, facts=[_FACT])
    kept = cloud.keeps_data(case)
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
    reason = (
        f"Le prestataire garde des données {bracketed(kept)} et ne répond pas de leur perte : un juge peut tenir pour "
        "non écrite une clause qui vide cet engagement de sa substance."
    )
    missing = "si garder ces données était l'essentiel de la prestation, et si la clause a pu se négocier"
    return finding(Verdict.CAUTION, reason, *rules, on=[*lost, *kept], missing=missing)


def _imposed(case: Case) -> tuple[str, ...]:
    """The European rule on clauses imposed over data, where gross fault is not set apart."""
    return () if {"dol", "faute-lourde"} <= case.choices(_RECALLED) else (_IMPOSED,)


CHECK = Check(
    id="perte-de-donnees",
    question="Qui garde les données répond-il de leur perte ?",
    topic="responsabilite",
    rules=(_ESSENTIAL, _DIRECT, _IMPOSED, "liability-gross-fault"),
    facts=(_FACT, _RECALLED, cloud.FACT),
    decide=decide,
    caveats=(
        (
            "Depuis le 12 septembre 2025, une règle européenne écarte la clause imposée à une entreprise, sur "
            "l'accès aux données ou leur usage, qui exclut la faute lourde."
        ),
    ),
)
