"""Of two sets of general terms that clash, the clauses that clash fall; special terms prevail."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact

_RULE, _FACT, _ORDER = "terms-battle", "client_terms_excluded", "document_order"
_GENERAL = "conditions-generales"
_LAW = "les clauses incompatibles s'annulent en principe"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if excluded := case.says(_FACT, True):
        above = _above_all(case)
        first = in_case("Le document écarte les conditions du client", excluded[0])
        also = " et se dit au-dessus de tout autre document" if above else ""
        special = ", et ce qui est convenu à part l'emporte" if above else ""
        reason = f"{first}{also} ; si le client oppose aussi les siennes, {_LAW}{special}."
        return finding(Verdict.DEROGATION, reason, _RULE, on=[*excluded, *above])
    if stated := case.says(_FACT, False):
        reason = f"Le document n'écarte pas les conditions du client : {_LAW}."
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    reason = f"Le document n'en dit rien : entre deux jeux de conditions, {_LAW}."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


def _above_all(case: Case) -> tuple[StatedFact, ...]:
    """Where the document puts general terms at the head of the order of documents."""
    order = [s for s in case.stated(_ORDER) if not s.when]
    return tuple(order[:1]) if order and order[0].value.normal == _GENERAL else ()


CHECK = Check(
    id="conditions-du-client",
    question="Les conditions d'achat du client sont-elles écartées ?",
    topic="documents-contractuels",
    rules=(_RULE,),
    facts=(_FACT, _ORDER),
    decide=decide,
    caveats=(
        "Une condition particulière, écrite dans un devis ou un bon de commande, l'emporte sur une condition générale.",
    ),
)
