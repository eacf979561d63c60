"""General terms bind a client who has known and accepted them."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import named
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "terms-acceptance", "acceptance"
_EXPRESS = frozenset({"signature", "bon-pour-accord"})


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    every = case.stated(_FACT)
    acts = [s for s in every if s.value.normal != "silence"]
    if not every:
        reason = "Le document ne dit pas comment le client l'accepte : il n'oblige que s'il a été connu et accepté."
        return finding(Verdict.SILENCE, reason, _RULE, facts=[_FACT])
    if not acts:
        reason = "Le document tire l'acceptation du silence : des conditions n'obligent que si elles sont acceptées."
        return finding(Verdict.CAUTION, reason, _RULE, on=every, missing="si le client a connu et accepté celles-ci")
    if tacit := [s for s in acts if s.value.normal not in _EXPRESS]:
        reason = (
            f"Le document tire l'acceptation d'un acte ({named(tacit)}) : ses conditions n'obligent que si le client a "
            "pu les connaître avant."
        )
        return finding(Verdict.CAUTION, reason, _RULE, on=tacit, missing="si le client les a reçues avant de s'engager")
    reason = f"Le client accepte par un acte exprès : {named(acts)}."
    return finding(Verdict.CONFORMING, reason, _RULE, on=acts)


CHECK = Check(
    id="acceptation-conditions",
    question="Le client a-t-il accepté ces conditions ?",
    topic="commande",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
    caveats=("Des conditions inconnues du client quand il s'engage ne l'obligent pas, quoi que dise la clause.",),
)
