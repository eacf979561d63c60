"""What a check concludes: one verdict, one sentence, and what it rests on. Never « illégal », never a score."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a document stands to a rule, what a reader should look at first coming first."""

    DEVIATION = "ecart"
    MISSING = "manque"
    CAUTION = "vigilance"
    DEROGATION = "derogation"
    SILENCE = "silence"
    CONFORMING = "conforme"
    NOT_APPLICABLE = "sans-objet"

    @property
    def rank(self) -> int:
        """The place of the verdict in that order, from 0."""
        return list(Verdict).index(self)


# The word of each verdict, and what it means.
LABELS = {
    Verdict.DEVIATION: ("écart", "La clause, lue à la lettre, s'écarte d'une règle impérative."),
    Verdict.MISSING: ("manque", "Une mention que la loi impose ne se trouve pas dans le document."),
    Verdict.CAUTION: ("vigilance", "La réponse dépend des faits, du statut des parties ou d'un juge."),
    Verdict.DEROGATION: ("dérogation", "Le document écarte une règle que la loi permet d'écarter."),
    Verdict.SILENCE: ("silence", "Le document n'en dit rien : la règle par défaut de la loi s'applique."),
    Verdict.CONFORMING: ("conforme", "La clause, lue à la lettre, respecte la règle."),
    Verdict.NOT_APPLICABLE: ("sans objet", "La règle ne concerne pas ce document."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict with its reason in one French sentence; the ids of the clauses, facts and rules it rests on.

    `missing` says what one would have to know to decide, where the verdict is `vigilance`."""

    verdict: Verdict
    reason: str
    rules: tuple[str, ...]
    clauses: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    missing: str = ""
