"""General terms bind a client who has known and accepted them."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.phrases import joined
from clausier.law.scope import about
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT, _KNOWN = "terms-acceptance", "acceptance", "terms_knowledge"
_EXPRESS = frozenset({"signature", "bon-pour-accord"})
_HANDED = {"annexees": "annexées au devis", "transmises": "transmises avec le devis"}
# No act of the client: silence, or work done without a contract.
_NO_ACT = {"silence", "prestation-effectuee"}


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    every, known = case.stated(_FACT), case.stated(_KNOWN)
    acts = [s for s in every if s.value.normal not in _NO_ACT]
    if not every:
        reason = "Le document ne dit pas comment le client l'accepte : il n'oblige que s'il a été connu et accepté."
        return finding(Verdict.SILENCE, reason, _RULE, on=known, facts=[_FACT])
    if not acts:
        reason = "Le document se passe d'un acte du client : des conditions n'obligent que si elles sont acceptées."
        missing = "si le client a connu et accepté celles-ci"
        return finding(Verdict.CAUTION, reason, _RULE, on=[*every, *known], missing=missing)
    handed = [s for s in known if s.value.normal in _HANDED]
    without = [s for s in every if s.value.normal == "prestation-effectuee"]
    if not without and any(not s.when for s in handed) and all(s.value.normal in _EXPRESS for s in acts):
        how = joined(tuple(dict.fromkeys(_HANDED[str(s.value.normal)] for s in handed)))
        reason = f"Le client accepte par un acte exprès {bracketed(acts)}, et les conditions lui sont {how}."
        return finding(Verdict.CONFORMING, reason, _RULE, on=[*acts, *handed])
    told = f" ; sur leur connaissance, il dit ceci {bracketed(known)}" if known else ""
    told += " ; sans contrat, il les applique aux prestations effectuées" if without else ""
    reason = (
        f"Le document tire l'acceptation d'un acte {bracketed(acts)}{told}. Ses conditions n'obligent que si le client "
        "a pu les connaître avant."
    )
    missing = "si elles l'étaient, le jour venu" if handed else "si le client les a reçues avant de s'engager"
    return finding(Verdict.CAUTION, reason, _RULE, on=[*acts, *known, *without], missing=missing)


CHECK = Check(
    id="acceptation-conditions",
    question="Le client a-t-il accepté ces conditions ?",
    topic="commande",
    rules=(_RULE,),
    facts=(_FACT, _KNOWN),
    decide=decide,
    caveats=("Des conditions inconnues du client quand il s'engage ne l'obligent pas, quoi que dise la clause.",),
)
