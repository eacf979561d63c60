"""What an assignment of copyright must say: each right, its extent, purpose, place and duration."""

from clausier.law.case import Case, finding
from clausier.law.check import Check
from clausier.law.listing import cases
from clausier.law.scope import about
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
    if not terms and not assigned:
        reason = (
            "Le document ne cède pas lui-même les droits sur les travaux ; une cession dans le devis devrait dire "
            "chaque droit cédé, son étendue, sa destination, son lieu et sa durée."
        )
        return finding(Verdict.SILENCE, reason, _RULE, on=case.stated(_TRANSFER), facts=[_TERMS])
    said = case.choices(_TERMS)
    when = cases(assigned or terms)
    if unsaid := [name for term, name in _ASKED.items() if term not in said]:
        reason = (
            f"La cession de droits{when} ne dit pas {' ni '.join(unsaid)}, que la loi demande quand l'auteur est une "
            "personne physique."
        )
        missing = "si l'auteur qui cède est une personne physique, et ce que le devis ajoute"
        rules = (_RULE, _COMPANY)
        return finding(Verdict.CAUTION, reason, *rules, on=[*assigned, *terms], facts=[_TERMS], missing=missing)
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
