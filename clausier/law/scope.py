"""What checks decide alike: what was not read, what does not concern a document, whom a rule is for."""

from collections.abc import Callable
from functools import wraps

from clausier.law.case import Case, finding
from clausier.law.verdict import Finding, Verdict
from clausier.model import State

Decide = Callable[[Case], Finding | None]


def about(*facts: str, rules: tuple[str, ...], professionals: bool = False) -> Callable[[Decide], Decide]:
    """A check that rests on `facts` and on one at least of `rules`.

    None where a fact was not read, or where no rule applies on the day; « sans objet » where the document is not
    concerned, or addresses consumers alone while the rules are for `professionals`.
    """

    def wrap(decide: Decide) -> Decide:
        @wraps(decide)
        def decided(case: Case) -> Finding | None:
            rule = case.rule(*rules)
            if case.unread(*facts) or not rule:
                return None
            if reason := _outside(case, facts, professionals):
                return finding(Verdict.NOT_APPLICABLE, reason, rule, facts=facts)
            return decide(case)

        return decided

    return wrap


def general_terms(case: Case) -> bool:
    """Whether the document is one the law calls general terms of sale, and it says how the client pays."""
    speaks = any(True for _ in case.clauses("paiement", "retard-paiement"))
    return speaks and case.version.kind in ("cgv", "cgs")


def _outside(case: Case, facts: tuple[str, ...], professionals: bool) -> str:
    if all(case.state(fact) is State.NOT_CONCERNED for fact in facts):
        said = case.version.not_concerned
        return said.get(facts[0]) or said[case.corpus.facts[facts[0]].topic]
    if professionals and case.choices("client_scope") == {"particuliers"}:
        return "Le document ne s'adresse qu'à des particuliers : la règle vaut entre professionnels."
    return ""
