"""What an assignment of copyright must say: each right, its extent, purpose, place and duration."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import bracketed
from clausier.law.phrases import joined
from clausier.law.scope import about
from clausier.law.sole_trader import is_sole_trader
from clausier.law.verdict import Finding, Verdict
from clausier.model import StatedFact
from clausier.quantities.word import Choice

_RULE, _COMPANY, _TRANSFER, _TERMS = "ip-assignment", "ip-assignment-company", "ip_transfer", "ip_assignment_terms"
_ASKED = {
    "droits": "chaque droit cédé",
    "etendue": "l'étendue",
    "destination": "la destination",
    "lieu": "le lieu",
    "duree": "la durée",
}


@about(_TRANSFER, _TERMS, rules=(_RULE,))
def decide(case: Case) -> Finding | None:
    terms, assigned = case.stated(_TERMS), _assigned(case)
    company = bool(case.provider.legal_form) and not is_sole_trader(case.provider)
    not_for_it = " ; le prestataire étant une société, la règle ne vise pas, en principe, sa cession" if company else ""
    if not terms and not assigned:
        reason = (
            "Le document ne cède pas lui-même les droits sur les travaux ; une cession dans le contrat, si l'auteur "
            "est une personne physique, dit chaque droit cédé, son étendue, sa destination, son lieu et sa durée."
        )
        return finding(Verdict.SILENCE, reason, _RULE, _COMPANY, on=case.stated(_TRANSFER), facts=[_TERMS])
    when = f" {bracketed(assigned or terms)}"
    whole = {str(s.value.normal) for s in terms if not s.when or s.when in {one.when for one in assigned}}
    unsaid = [name for term, name in _ASKED.items() if term not in case.choices(_TERMS)]
    partial = [name for term, name in _ASKED.items() if term in case.choices(_TERMS) and term not in whole]
    if unsaid or partial:
        lacks = [*([f"ne dit pas {' ni '.join(unsaid)}"] if unsaid else [])]
        lacks += [f"ne dit qu'en partie {joined(partial)}"] if partial else []
        reason = (
            f"La cession de droits{when} {' et '.join(lacks)}, que la loi demande quand l'auteur est une personne "
            f"physique{not_for_it}."
        )
        who = "" if company else "si l'auteur qui cède est une personne physique, et "
        on = [*assigned, *terms]
        missing = f"{who}ce que le devis ajoute"
        return finding(Verdict.CAUTION, reason, _RULE, _COMPANY, on=on, facts=[_TERMS], missing=missing)
    reason = f"La cession de droits{when} dit {', '.join(_ASKED.values())}."
    return finding(Verdict.CONFORMING, reason, _RULE, on=[*assigned, *terms])


def _assigned(case: Case) -> tuple[StatedFact, ...]:
    """Assignments that the document makes itself, at once or once the quote provides for them."""
    return tuple(
        s for s in case.stated(_TRANSFER) if isinstance(s.value, Choice) and s.value.id != "stipulation-contraire"
    )


CHECK = Check(
    id="cession-de-droits",
    question="La cession des droits est-elle complète ?",
    topic="propriete-intellectuelle",
    rules=(_RULE, _COMPANY),
    facts=(_TRANSFER, _TERMS),
    decide=decide,
    caveats=(
        (
            "Ces mentions protègent l'auteur personne physique ; elles ne règlent pas, en principe, la cession entre "
            "sociétés."
        ),
        "Une mention présente peut rester trop vague : le contrôle ne lit que sa présence.",
    ),
)
