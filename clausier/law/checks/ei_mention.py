"""A sole trader writes « entrepreneur individuel » or « EI » beside their name."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.phrases import lowered
from clausier.law.sole_trader import MENTIONS, holds, is_sole_trader
from clausier.law.verdict import Finding, Verdict
from clausier.quantities.word import french_date

_RULE, _FACT = "ei-mention", "provider_mentions"
_WANTED = "le nom doit porter la mention « entrepreneur individuel » ou « EI »"


def decide(case: Case) -> Finding | None:
    provider, version = case.provider, case.version
    rule = case.corpus.rules[_RULE].at(case.date)
    if rule is None or rule.since is None:
        return None
    on = [s for s in case.stated(_FACT) if s.value.normal in ("denomination", "forme")]
    if not provider.legal_form:
        reason = "Le document ne dit pas la forme du prestataire : seul un entrepreneur individuel doit cette mention."
        return finding(Verdict.SILENCE, reason, _RULE, on=on)
    if not is_sole_trader(provider):
        return finding(Verdict.NOT_APPLICABLE, "Le prestataire n'est pas un entrepreneur individuel.", _RULE, on=on)
    if any(holds(provider.name, mention) for mention in MENTIONS):
        return finding(Verdict.CONFORMING, "Le nom du prestataire porte la mention.", _RULE, on=on)
    since = french_date(rule.since)
    shown = f"Le prestataire se présente ainsi : {provider.name}, {lowered(provider.legal_form)}"
    if version.date and version.date < rule.since:
        reason = f"{shown}, dans un document antérieur au {since} ; depuis ce jour, {_WANTED}."
        return finding(Verdict.CAUTION, reason, _RULE, on=on, missing="si le document sert encore tel quel")
    reason = f"{shown} ; depuis le {since}, {_WANTED}."
    return finding(Verdict.CAUTION, reason, _RULE, on=on, missing="le nom tel que le document l'imprime")


CHECK = Check(
    id="mention-ei",
    question="Le nom porte-t-il la mention « EI » ?",
    topic="documents-contractuels",
    rules=(_RULE,),
    facts=(_FACT,),
    decide=decide,
)
