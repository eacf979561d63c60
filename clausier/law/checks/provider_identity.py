"""A registered business shows its name, form, capital, seat, number and register on its commercial documents."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import in_case, joined
from clausier.law.scope import about
from clausier.law.sole_trader import is_sole_trader
from clausier.law.verdict import Finding, Verdict

_RULE, _FACT = "provider-id", "provider_mentions"
_FORM = "forme"  # stated for a case, it is not the whole of it: « société », without saying which
# What the rule wants, by the values that give it.
_WANTED = {
    "la forme": {_FORM},
    "le capital": {"capital"},
    "le siège": {"siege", "adresse"},
    "le numéro SIREN": {"numero"},
    "l'immatriculation à un registre": {"registre"},
}
_MISSING = "si la loi demande ces mentions ici, et si un autre document les donne"


@about(_FACT, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    stated = case.stated(_FACT)
    if case.provider.unnamed and not stated:
        reason = "Le document ne nomme pas le prestataire : nom, forme, siège et numéro sont à chercher ailleurs."
        missing = "le devis, la facture ou le site du prestataire"
        return finding(Verdict.CAUTION, reason, _RULE, facts=[_FACT], missing=missing)
    given = {str(s.value.normal): s for s in stated if not (s.value.normal == _FORM and s.when)}
    sole = is_sole_trader(case.provider)
    wanted = {what: ids for what, ids in _WANTED.items() if not (sole and what == "le capital")}
    vague = {"la forme": "la forme précise"} if _FORM in case.choices(_FACT) else {}
    if absent := [vague.get(what, what) for what, ids in wanted.items() if not ids & given.keys()]:
        reason = f"Nous n'avons pas trouvé ceci du prestataire dans le document : {joined(absent)}."
        return finding(Verdict.CAUTION, reason, _RULE, on=stated, facts=[_FACT], missing=_MISSING)
    shown = ["nom", "forme", *([] if sole else ["capital"]), "siège" if "siege" in given else "adresse"]
    number = in_case("numéro", given["numero"])
    reason = f"Le prestataire se présente : {', '.join(shown)}, {number} et registre."
    return finding(Verdict.CONFORMING, reason, _RULE, on=stated)


CHECK = Check(
    id="identite-prestataire",
    question="Le prestataire est-il identifié ?",
    topic="documents-contractuels",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
    caveats=("Ces mentions peuvent figurer sur d'autres documents : devis, facture, site.",),
)
