"""A contract once made changes by agreement; terms that change alone can only be those of orders to come."""

from collections.abc import Sequence

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.duration import Duration

_RULE, _FACT, _PRICE, _TACIT = "terms-change", "amendments", "price_revision", "tacit_quote_acceptance"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    alone = [s for s in stated if s.value.normal == "unilaterale"]
    prices = [s for s in case.stated(_PRICE) if s.value.normal == "a-tout-moment"]
    tacit = [s for s in case.stated(_TACIT) if isinstance(s.value, Duration)]
    if alone or (stated and (prices or tacit)):
        return _changed_alone(stated, alone, prices, tacit)
    if later := [s for s in stated if s.value.normal == "unilaterale-avenir"]:
        reason = "Le prestataire ne change ses conditions que pour les commandes à venir, non pour un contrat conclu."
        return finding(Verdict.CONFORMING, reason, _RULE, on=later)
    if stated:
        reason = f"Une modification demande un avenant{cases(stated)}, donc l'accord des deux parties."
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    reason = "Le document n'en dit rien : un contrat conclu ne change que d'un commun accord."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


def _changed_alone(
    stated: Sequence[StatedFact], alone: list[StatedFact], prices: list[StatedFact], tacit: list[StatedFact]
) -> Finding:
    """What the provider keeps for itself, beside what the document says of agreement."""
    subjects = [*dict.fromkeys(s.when or "le contrat ou ses conditions" for s in alone)]
    subjects += ["ses tarifs, à tout moment"] if prices else []
    kept = [f"laisse le prestataire changer seul ceci : {' ; '.join(subjects)}"] if subjects else []
    kept += [f"tient un devis pour accepté si le client se tait pendant {named(tacit)}"] if tacit else []
    others = [s for s in stated if s not in alone]
    own = " ; il ".join(kept)
    if any(s.value.normal == "unilaterale-avenir" for s in others):
        reason = f"Le document dit appliquer à chaque commande les conditions de ce jour-là, mais {own}"
    elif others:
        reason = f"Le document demande un avenant{cases(others)}, mais {own}"
    else:
        reason = f"Le document {own}"
    missing = "si le client a accepté ces changements d'avance, et s'ils valent pour les contrats en cours"
    return finding(
        Verdict.CAUTION, f"{reason}. Un contrat déjà conclu ne change que d'un commun accord.", _RULE,
        on=[*stated, *prices, *tacit], missing=missing,
    )  # fmt: skip


CHECK = Check(
    id="modification-contrat",
    question="Le prestataire peut-il modifier le contrat seul ?",
    topic="modification-conditions",
    rules=(_RULE,),
    facts=(_FACT, _PRICE, _TACIT),
    decide=decide,
    caveats=("D'autres clauses peuvent faire varier le prix ou le calendrier sans avenant.",),
)
