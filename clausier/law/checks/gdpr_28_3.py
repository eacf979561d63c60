"""A processing contract says all that article 28, paragraph 3, of the GDPR lists."""

from collections.abc import Iterable

from clausier.law import gdpr_grid
from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.gdpr_grid import Element
from clausier.law.phrases import lowered
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import State

_RULE, _ROLE, _DURATION = "gdpr-28-3", "gdpr_role", "contract_duration"
_ELSEWHERE = "l'accord sur les données, s'il existe à part"
# A document that describes the processing holds the contract; one that only names the role may leave it to an annex.
_DESCRIPTION = frozenset({"objet", "type-donnees", "personnes-concernees"})


@about(_ROLE, gdpr_grid.FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    elements = gdpr_grid.grid(case.version, case.corpus.facts[gdpr_grid.FACT])
    if any(element.state is State.NOT_REVIEWED for element in elements):
        return None
    said = {element.id for element in elements if element.stated}
    processor = [s for s in case.stated(_ROLE) if s.value.normal == "sous-traitant"]
    if not said and not processor:
        reason = (
            "Le document n'organise pas le traitement de données pour le compte du client : s'il y en a un, le RGPD "
            "demande un contrat écrit, au contenu précis."
        )
        missing = f"si le prestataire traite des données pour le client ; {_ELSEWHERE}"
        return finding(Verdict.CAUTION, reason, _RULE, facts=[_ROLE, gdpr_grid.FACT], missing=missing)
    on = (*processor, *case.stated(gdpr_grid.FACT))
    absent = [element for element in elements if not element.stated and not _dated(element, case)]
    partial = [element for element in elements if element.partial or (not element.stated and _dated(element, case))]
    in_part = f"ceci n'est dit qu'en partie : {_listed(partial)}" if partial else ""
    if absent and processor and _DESCRIPTION & said:
        reason = f"Le document contient un contrat de sous-traitance de données, où il manque ceci : {_listed(absent)}"
        reason += f" ; et où {in_part}." if in_part else "."
        return finding(Verdict.MISSING, reason, _RULE, on=on)
    if absent:
        reason = f"Du contrat de sous-traitance de données, le document ne contient pas ceci : {_listed(absent)}"
        reason += f". Et {in_part}." if in_part else "."
        return finding(Verdict.CAUTION, reason, _RULE, on=on, missing=_ELSEWHERE)
    if partial:
        reason = f"Le contrat de sous-traitance de données est là, mais {in_part}."
        return finding(Verdict.CAUTION, reason, _RULE, on=on, missing="si ce qui est dit suffit")
    reason = f"Le document traite des {len(elements)} éléments du contrat de sous-traitance de données."
    return finding(Verdict.CONFORMING, reason, _RULE, on=on)


def _dated(element: Element, case: Case) -> bool:
    """Whether the duration of the processing can be read in that of any contract, which is not to state it."""
    return element.id == "duree" and any(not s.when for s in case.stated(_DURATION))


def _listed(elements: Iterable[Element]) -> str:
    return " ; ".join(lowered(element.label) for element in elements)


CHECK = Check(
    id="contenu-sous-traitance-donnees",
    question="Le contrat de sous-traitance de données est-il complet ?",
    topic="sous-traitance-rgpd",
    rules=(_RULE,),
    facts=(_ROLE, gdpr_grid.FACT, _DURATION),
    decide=decide,
    caveats=("Le contrôle constate que chaque élément est traité ; il ne juge pas ce qui en est dit.",),
)
