"""A price that one side sets alone is allowed, and watched: the other can complain of an abuse."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.phrases import named, sentence
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact

_FRAMEWORK, _SERVICE, _BALANCE, _CHANGE = "price-framework", "price-service", "imbalance-commerce", "terms-change"
_MOMENT, _CAUSE, _INDEX, _FORMULA = "price_revision", "price_other_trigger", "price_index", "price_formula"
_ALONE, _MODE = "amendments", "price_mode"
_OWN_TARIFF = "tarif-en-vigueur"  # a cause that leaves the price to the provider


@about(_MOMENT, _CAUSE, _INDEX, rules=(_FRAMEWORK, _SERVICE, _CHANGE))
def decide(case: Case) -> Finding | None:
    moments, causes, indices = case.stated(_MOMENT), case.stated(_CAUSE), case.stated(_INDEX)
    judged = tuple(filter(case.rule, (_FRAMEWORK, _SERVICE, _BALANCE)))
    if free := [s for s in moments if s.value.normal == "a-tout-moment"]:
        return _at_any_time(case, free, judged)
    caused = {s.clause for s in causes}
    loose = [*(s for s in moments if not _indexed(s, indices) and s.clause not in caused), *causes]
    unprinted = bool(indices) and not case.says(_FORMULA, True)
    if loose or unprinted:
        parts, missing = [], []
        if unprinted:
            parts.append(f"la révision suit un indice ({named(indices)}) dont le document n'imprime pas la formule")
            missing.append("la formule de révision")
        if loose:
            alone = all(_provider_alone(case, s) for s in loose)
            who = ", par le prestataire seul" if alone else ""
            also = "aussi " if indices else ""
            parts.append(f"le prix peut {also}changer hors de tout indice{who} {bracketed(loose)}")
            missing.append(
                "si le client a accepté d'avance ce mode de calcul" if alone else "qui fixe le nouveau prix, et comment"
            )
        first, *others = parts
        told = " ; ".join([sentence(first), *others])
        reason = f"{told} : d'un prix que le prestataire fixe seul, un juge contrôle l'abus."
        on = [*(indices if unprinted else ()), *case.says(_FORMULA, False), *loose]
        return finding(Verdict.CAUTION, reason, *judged, on=on, missing=" ; ".join(missing))
    if indices:  # without one, any moment would be loose
        reason = f"La révision du prix suit une formule et un indice convenus d'avance : {named(indices)}."
        on = [*indices, *moments, *case.says(_FORMULA, True)]
        return finding(Verdict.CONFORMING, reason, *filter(case.rule, (_FRAMEWORK, _CHANGE)), on=on)
    reason = "Le document ne prévoit pas de réviser le prix : il ne change que d'un commun accord."
    return finding(Verdict.SILENCE, reason, _CHANGE, facts=[_MOMENT, _CAUSE])


def _at_any_time(case: Case, free: list[StatedFact], judged: tuple[str, ...]) -> Finding:
    of_the_day = [s for s in case.stated(_MODE) if s.value.normal == "tarif-du-jour"]
    first = ", après avoir retenu celui du jour de la commande" if of_the_day else ""
    reason = (
        f"Le prestataire peut changer ses tarifs à tout moment{first} : un prix convenu ne change que d'un commun "
        "accord ; d'un prix laissé au prestataire, un juge contrôle l'abus."
    )
    missing = "si le nouveau tarif vaut pour les contrats en cours ou pour les seules commandes à venir"
    return finding(Verdict.CAUTION, reason, *judged, _CHANGE, on=[*free, *of_the_day], missing=missing)


def _indexed(moment: StatedFact, indices: tuple[StatedFact, ...]) -> bool:
    """Whether a revision stands with an index: in the same clause, or wherever it is if neither is for a case."""
    return any(index.clause == moment.clause or not (index.when or moment.when) for index in indices)


def _provider_alone(case: Case, stated: StatedFact) -> bool:
    """Whether the document lets the provider alone decide: by its own tariff, or a clause that says so."""
    alone = {s.clause for s in case.stated(_ALONE) if s.value.normal == "unilaterale"}
    return stated.value.normal == _OWN_TARIFF or stated.clause in alone


CHECK = Check(
    id="prix-unilateral",
    question="Le prestataire peut-il changer le prix seul ?",
    topic="revision-prix",
    rules=(_FRAMEWORK, _SERVICE, _BALANCE, _CHANGE),
    facts=(_MOMENT, _CAUSE, _INDEX, _FORMULA, _ALONE, _MODE),
    decide=decide,
)
