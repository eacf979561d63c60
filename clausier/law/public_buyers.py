"""Whether a document deals with public buyers, whose payments follow rules of their own."""

from clausier.law.case import Case
from clausier.model import StatedFact

FACT = "client_scope"
_NAMED, _ANYONE = "collectivites", "toute-personne"
# Those who cannot be a public buyer.
_PRIVATE = {"particuliers", "independants", "tpe-pme", "associations"}


def named(case: Case) -> tuple[StatedFact, ...]:
    """Where the document addresses local authorities by name."""
    return tuple(s for s in case.stated(FACT) if s.value.normal == _NAMED)


def perhaps(case: Case) -> tuple[StatedFact, ...]:
    """Where it addresses anyone, a public buyer as well as another."""
    return tuple(s for s in case.stated(FACT) if s.value.normal == _ANYONE)


def excluded(case: Case) -> bool:
    """Whether none of the clients it addresses can be a public buyer."""
    return bool(case.stated(FACT)) and case.choices(FACT) <= _PRIVATE


def who(case: Case) -> str:
    """« des collectivités », « toute personne, donc peut-être un acheteur public »; empty where it names neither."""
    if named(case):
        return "des collectivités"
    return "toute personne, donc peut-être un acheteur public" if perhaps(case) else ""
