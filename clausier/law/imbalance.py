"""Significant imbalance between the parties: what only a judge can weigh, so that no verdict goes above `vigilance`."""

from clausier.law.case import Case

RULES = ("imbalance-commerce", "adhesion-unfair")
MISSING = "si la clause pouvait se négocier, et ce que le reste du contrat donne en échange"
CAVEAT = "Seul un juge dit si une clause crée un déséquilibre significatif, au vu de tout le contrat."


def in_force(case: Case) -> tuple[str, ...]:
    """The rules on imbalance that apply on the day, the one between trading partners first."""
    return tuple(rule for rule in RULES if case.rule(rule))
