"""French typography, applied when a text is shown, so that authors type what their keyboard has.

Rules of the Imprimerie nationale, as browsers render them: a narrow no-break space inside thousands and before ; ! ?,
a no-break space before : and inside « », between a number and its unit, after « n° » and « art. ».
"""

import re

NBSP, NNBSP = "\u00a0", "\u202f"
_UNITS = (
    r"%|€|×|ans?|années?|mois|semaines?|jours?|heures?|h|minutes?|min|points?|euros?|fois|HT|TTC|Go|Mo|documents?|clauses?"
    r"|prestataires?|thèmes?|faits?"
)
_RULES = (
    (re.compile(r"(?<=\w)'|(?<=^)'(?=\w)"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r" +([;!?])"), NNBSP + r"\1"),
    (re.compile(r" +(:)"), NBSP + r"\1"),
    (re.compile(r"« +"), "«" + NBSP),
    (re.compile(r" +»"), NBSP + "»"),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NNBSP),
    (re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?![\w]))"), NBSP),
    (re.compile(r"\b(n°|art\.|articles?|al\.|p\.) (?=\w)", re.IGNORECASE), r"\1" + NBSP),
    (re.compile(r"(?<=\d) (–|-) (?=\d)"), NBSP + r"\1 "),
)


def french(text: str) -> str:
    """The same words, with the apostrophes and the spaces of print."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
