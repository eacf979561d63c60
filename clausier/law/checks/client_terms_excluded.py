"""Of two sets of general terms that clash, the clauses that clash fall; special terms prevail."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "terms-battle", "client_terms_excluded"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    if excluded := case.says(_FACT, True):
        first = in_case("Le document passe avant les conditions du client", excluded[0])
        reason = f"{first} ; si celui-ci oppose aussi les siennes, les clauses incompatibles s'annulent en principe."
        return finding(Verdict.DEROGATION, reason, _RULE, on=excluded)
    if stated := case.says(_FACT, False):
        reason = "Le document n'écarte pas les conditions du client : les clauses incompatibles s'annulent."
        return finding(Verdict.CONFORMING, reason, _RULE, on=stated)
    reason = "Le document n'en dit rien : entre deux jeux de conditions, les clauses incompatibles s'annulent."
    return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])


CHECK = Check(
    id="conditions-du-client",
    question="Les conditions d'achat du client sont-elles écartées ?",
    topic="documents-contractuels",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
    caveats=(
        "Une condition particulière, écrite dans un devis ou un bon de commande, l'emporte sur une condition générale.",
    ),
)
